using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Attacks;

/// <summary>
/// A tenant's most powerful key against another tenant's things, through every field that takes an id; the fields come from the schema itself, so
/// that a new one is attacked from its first day.
/// </summary>
[Collection(OneHost.Name)]
public sealed class TenantAttackTests(ApiHost host) : IAsyncLifetime
{
    private static readonly SchemaMap Schema = SchemaMap.Load();
    private static readonly SemaphoreSlim Once = new(1);
    private static (Prey Attacker, Prey Victim)? _both;

    private static Prey Attacker => _both!.Value.Attacker;

    private static Prey Victim => _both!.Value.Victim;

    public async Task InitializeAsync()
    {
        await Once.WaitAsync();
        _both ??= (await Prey.Create(host, "attack-a", "aardvark"), await Prey.Create(host, "attack-b", "zebra"));
        Once.Release();
        // The limits on cost fill up again with time, which stands still by itself.
        host.Time.Advance(NodaTime.Duration.FromMinutes(2));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<string> Fields => [.. IdField.OfMutations(Schema).Select(place => place.ToString())];

    [Fact]
    public void Walk_should_find_the_fields_that_take_ids()
    {
        var fields = IdField.OfMutations(Schema).Select(field => field.ToString()).ToList();
        Assert.Contains("openTicket.requesterId", fields);
        Assert.Contains("mergeTickets.intoId", fields);
        Assert.Contains("revokeApiKey.id", fields);
        Assert.True(fields.Count > 40, $"{fields.Count} fields");
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Mutation_should_not_find_foreign_and_forged_ids(string name)
    {
        var field = IdField.OfMutations(Schema).Single(candidate => candidate.ToString() == name);
        var before = await Victim.Look();
        var mine = await Attacker.Look();
        foreach (var (attack, id) in Forged(field.Kind))
        {
            var ofEach = field is { Mutation: "bulkUpdateTickets", Kind: "Ticket" } && field.Path[0] is not "actions";
            var payload = await Attacker.Tenant.Admin.Mutate(
                field.Mutation, field.InputWith(Schema, id, Attacker.Ids), ofEach ? "results { ticket { subject } errors { __typename } }" : "__typename");
            Victim.IsNotIn(payload, $"{field} with {attack}");
            if (ofEach)
                payload = payload.At("results", 0);
            Assert.True(payload.At("errors").GetArrayLength() > 0, $"{field} took {attack}");
            Assert.True(payload.Text("errors", 0, "__typename") == "NotFoundError", $"{field} with {attack}: {payload}");
        }

        Assert.Equal(before, await Victim.Look());
        Assert.Equal(mine, await Attacker.Look());
    }

    [Fact]
    public async Task Node_should_be_null_for_every_foreign_and_forged_id()
    {
        foreach (var kind in Attacker.Ids.Keys)
        {
            foreach (var (attack, id) in Forged(kind).Where(forged => !forged.Attack.StartsWith("another kind", StringComparison.Ordinal)))
            {
                var response = await Attacker.Tenant.Admin.Run("query($id: ID!) { node(id: $id) { __typename id ...All } nodes(ids: [$id, $id]) { __typename ...All } } " + AllOfANode, new { id });
                Victim.IsNotIn(response, $"node of a {kind} with {attack}");
                Assert.Equal("""{"data":{"node":null,"nodes":[null,null]}}""", response.GetRawText());
            }
        }
    }

    [Fact]
    public async Task Node_should_find_everything_of_ones_own()
    {
        foreach (var (kind, id) in Attacker.Ids)
        {
            var data = await Attacker.Tenant.Admin.Data("query($id: ID!) { node(id: $id) { __typename id } }", new { id });
            Assert.Equal((kind == "OtherTicket" ? "Ticket" : kind, id), (data.Text("node", "__typename"), data.Text("node", "id")));
        }
    }

    [Fact]
    public async Task Ticket_should_be_null_for_foreign_and_forged_ids()
    {
        foreach (var (attack, id) in Forged("Ticket"))
        {
            var response = await Attacker.Tenant.Admin.Run("query($id: ID!) { ticket(id: $id) { subject } }", new { id });
            Assert.True(response.GetRawText() == """{"data":{"ticket":null}}""", $"{attack}: {response}");
        }
    }

    [Fact]
    public async Task Filter_should_not_take_foreign_and_forged_ids()
    {
        foreach (var (path, isList) in IdField.Places(Schema, "TicketFilter", []))
        {
            var field = new IdField("TicketFilter", path, isList);
            foreach (var (attack, id) in Forged(field.Kind))
            {
                var filter = new Dictionary<string, string[]> { [path.Single()] = [id] };
                var response = await Attacker.Tenant.Admin.Run("query($filter: TicketFilter) { tickets(filter: $filter) { nodes { subject } } }", new { filter });
                Victim.IsNotIn(response, $"{field} with {attack}");
                Assert.True(response.Code() == "NOT_FOUND", $"{field} with {attack}: {response}");
            }
        }
    }

    [Theory]
    [InlineData("NEXT_DUE")]
    [InlineData("CREATED")]
    [InlineData("UPDATED")]
    [InlineData("PRIORITY")]
    [InlineData("NUMBER")]
    public async Task Cursor_of_another_tenant_should_show_nothing_of_it(string order)
    {
        const string Query = "query($after: String, $order: TicketOrderField!) { tickets(first: 1, after: $after, orderBy: {field: $order}) { nodes { subject } pageInfo { endCursor } } }";
        var cursor = (await Victim.Tenant.Admin.Data(Query, new { order })).Text("tickets", "pageInfo", "endCursor");
        var response = await Attacker.Tenant.Admin.Run(Query, new { order, after = cursor });
        Victim.IsNotIn(response, "a foreign cursor");
        foreach (var text in (string[])["", "x", "%%%", cursor![..^2], cursor + "AAAA", new string('A', 5000)])
        {
            var refused = await Attacker.Tenant.Admin.Run(Query, new { order, after = text });
            Assert.True(refused.Code() == "BAD_USER_INPUT", $"'{text}': {refused}");
        }
    }

    [Fact]
    public async Task Lists_and_search_should_show_the_own_tenant_alone()
    {
        var response = await Attacker.Tenant.Admin.Run(
            """
            {
              tickets(first: 100) { totalCount nodes { subject } }
              searched: searchTickets(text: "zebra") { subject }
              filtered: tickets(filter: {text: "zebra"}) { totalCount nodes { subject } }
              views { name count { value } tickets { nodes { subject } } } users { totalCount nodes { name email } } found: users(filter: {search: "zebra"}) { nodes { name } } organisations { nodes { name memberCount } } teams { name load { open } } agents { name } policies { name } apiKeys { name user { name } } configuration { json } tenant { name } viewer { user { name } }
            }
            """);
        Assert.False(response.TryGetProperty("errors", out _), response.ToString());
        Victim.IsNotIn(response, "a list");
        Assert.Contains(Attacker.Mark, response.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_of_another_tenant_should_not_be_publishable()
    {
        var theirs = (await Victim.Tenant.Admin.Data("{ configuration { version json } }")).At("configuration");
        var before = await Victim.Look();
        var payload = await Attacker.Tenant.Admin.Mutate(
            "publishConfiguration", new { json = theirs.At("json"), expectedVersion = theirs.At("version") }, "configuration { version }");
        Assert.Equal("ValidationError", payload.Text("errors", 0, "__typename"));
        Assert.Equal(before, await Victim.Look());
    }

    [Fact]
    public async Task Key_should_open_nothing_at_another_tenant()
    {
        var before = await Victim.Look();
        using var response = await Attacker.Tenant.Admin.At(Victim.Tenant.Id.Value).Post(new { query = "mutation($i: AddNoteInput!) { addNote(input: $i) { errors { __typename } } }", variables = new { i = new { ticketId = Victim.Ids["Ticket"], body = "I was here" } } });
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(before, await Victim.Look());
    }

    private const string AllOfANode =
        """
        fragment All on Node {
          ... on Ticket { subject } ... on Message { body } ... on User { name } ... on Agent { name } ... on Team { name } ... on Tenant { name } ... on ApiKey { name } ... on View { name filter } ... on Organisation { name }
        }
        """;

    /// <summary>Ids that must stand for nothing: another tenant's, another kind's, damaged, or no ids at all.</summary>
    private static IEnumerable<(string Attack, string Id)> Forged(string kind)
    {
        var (own, foreign) = (Attacker.Ids[kind], Victim.Ids[kind]);
        yield return ("another tenant's id", foreign);
        yield return ("another kind's id", Attacker.Ids[kind is "Ticket" or "OtherTicket" ? "User" : "Ticket"]);
        yield return ("another kind's id with the right key", Reforge(own, id => id with { Kind = kind is "Message" ? NodeKind.Ticket : NodeKind.Message }));
        yield return ("a key that climbs", Reforge(own, id => id with { Key = $"../{Victim.Tenant.Id}/{id.Key}"[..Math.Min(64, 4 + Victim.Tenant.Id.Value.Length + id.Key.Length)] }));
        yield return ("a key with another tenant in it", Reforge(own, id => id with { Key = $"{Victim.Tenant.Id}/1" }));
        yield return ("padding", own + "=");
        yield return ("white space", own + " ");
        yield return ("half an id", own[..(own.Length / 2)]);
        yield return ("a tampered id", (own[0] == 'A' ? 'B' : 'A') + own[1..]);
        yield return ("a number", "1");
        yield return ("an empty id", "");
        yield return ("plain text", $"T/{Victim.Tenant.Id}/1");
        yield return ("a very long id", new string('A', 5000));
    }

    private static string Reforge(string id, Func<GlobalId, GlobalId> change)
    {
        Assert.True(GlobalId.TryParse(id, out var parsed));
        return change(parsed).ToString();
    }
}
