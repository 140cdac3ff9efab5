using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Tests.Routing;

[Collection(OneHost.Name)]
public sealed class RoutingTypesTests(ApiHost host)
{
    private const string Trace = "at rules { key name isMatch changes { field from to } isLast } team { key } mode candidates { agent { name } excluded score missingSkills } chosen { name } reason text de: text(language: DE)";

    [Fact]
    public async Task RoutingRules_should_tell_conditions_and_actions_in_words()
    {
        var tenant = await NewTenant("route-rules");
        var rules = (await tenant.Agent.Data("{ routingRules { key isActive condition de: condition(language: DE) actions deActions: actions(language: DE) team { key } priority tags isLast } }")).At("routingRules");
        Assert.Equal("""{"key":"fire","isActive":true,"condition":"category is hardware or below and a tag is fire","de":"Kategorie ist hardware oder darunter und ein Schlagwort ist fire","actions":["to the team second-level","priority critical","tags hot"],"deActions":["an das Team second-level","Priorität critical","Schlagwörter hot"],"team":{"key":"second-level"},"priority":"CRITICAL","tags":["hot"],"isLast":false}""", rules.At(0).GetRawText());
        Assert.Equal("not (team is set)", rules.Text(1, "condition"));
        Assert.Equal("FORBIDDEN", (await tenant.Requester.Run("{ routingRules { key } }")).Code());
    }

    [Fact]
    public async Task RoutingTrace_should_say_why_a_ticket_went_where_it_went()
    {
        var tenant = await NewTenant("route-trace");
        var opened = await tenant.Agent.Done("openTicket", new { subject = "s", body = "b", requesterEmail = "rita@example.com", category = "hardware/printer", tags = new[] { "fire" } }, $$"""ticket { id routingTrace { {{Trace}} } routingTraces { reason } }""");
        var trace = opened.At("ticket", "routingTrace");
        Assert.Equal((true, "second-level"), (trace.At("rules", 0, "isMatch").GetBoolean(), trace.Text("team", "key")));
        Assert.Equal(("team", "second-level"), (trace.Text("rules", 0, "changes", 0, "field"), trace.Text("rules", 0, "changes", 0, "to")));
        Assert.False(trace.At("rules", 1, "isMatch").GetBoolean());
        Assert.Equal("Rule “Intake to the first level” did not match.", trace.Text("text", 1));
        Assert.Equal("Regel „Intake to the first level“ traf nicht zu.", trace.Text("de", 1));
        var mine = await tenant.Requester.Open();
        Assert.Equal("""{"routingTrace":null,"routingTraces":null}""", (await tenant.Requester.Data("query($id: ID!) { ticket(id: $id) { routingTrace { at } routingTraces { at } } }", new { id = mine })).At("ticket").GetRawText());
    }

    [Fact]
    public async Task RoutingDryRun_should_give_rules_candidates_and_policy_without_a_trace_of_itself()
    {
        var tenant = await NewTenant("route-dry");
        const string Query = $$"""query($input: RoutingDryRunInput!) { routingDryRun(input: $input) { team { key } priority tags policyKey rules { {{Trace}} } choice { {{Trace}} } } }""";
        var data = (await tenant.Agent.Data(Query, new { input = new { category = "hardware", tags = new[] { "Fire" } } })).At("routingDryRun");
        Assert.Equal(("second-level", "CRITICAL", "standard", "MANUAL"), (data.Text("team", "key"), data.Text("priority"), data.Text("policyKey"), data.Text("choice", "reason")));
        Assert.Equal("""["fire","hot"]""", data.At("tags").GetRawText());
        var first = (await tenant.Agent.Data(Query, new { input = new { } })).At("routingDryRun");
        Assert.Equal("first-level", first.Text("team", "key"));
        Assert.Equal(("Anna Arndt", "OFFLINE", "NOBODY_FREE"), (first.Text("choice", "candidates", 0, "agent", "name"), first.Text("choice", "candidates", 0, "excluded"), first.Text("choice", "reason")));
        Assert.Equal(0, (await tenant.Agent.Data("{ tickets { totalCount } }")).At("tickets", "totalCount").GetInt32());

        var other = await NewTenant("route-dry-other");
        var foreign = new GlobalId(NodeKind.Team, other.Id, "first-level").ToString();
        Assert.Equal("NOT_FOUND", (await tenant.Agent.Run(Query, new { input = new { teamId = foreign } })).Code());
        Assert.Equal("FORBIDDEN", (await tenant.Requester.Run(Query, new { input = new { } })).Code());
    }

    private async Task<TestTenant> NewTenant(string slug) => await host.NewTenant(slug, configuration => configuration with
    {
        Routing =
        [
            new RoutingRule
            {
                Id = new("fire"),
                Name = "Fire",
                When = new()
                {
                    All =
                    [
                        new() { Field = ConditionField.Category, Operator = ConditionOperator.Under, Values = ["hardware"] },
                        new() { Field = ConditionField.Tag, Values = ["fire"] },
                    ],
                },
                SetTeam = new("second-level"),
                SetPriority = Priority.Critical,
                AddTags = ["hot"],
            },
            .. configuration.Routing,
        ],
    });
}
