using NodaTime;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using static SaasHelpdesk.Domain.Sla.SlaMetric;
using static SaasHelpdesk.Domain.Tests.Sla.TestTerms;

namespace SaasHelpdesk.Domain.Tests.Sla;

public sealed class SlaPolicyValidationTests
{
    private static SlaTarget Good => Target(Resolution, 4);

    public static TheoryData<string, string> Codes => new()
    {
        { "sla.name-missing", "name" },
        { "sla.no-rules", "rules" },
        { "sla.duplicate-rule", "rules[1].name" },
        { "sla.duplicate-metric", "rules[0].targets[1].metric" },
        { "sla.target-zero", "rules[0].targets[0].duration" },
        { "sla.target-too-long", "rules[0].targets[0].duration" },
        { "sla.calendar-missing", "rules[0].targets[0].calendar" },
        { "sla.unknown-calendar", "rules[0].targets[0].calendar" },
        { "sla.unknown-ladder", "rules[0].targets[0].ladder" },
        { "sla.warning", "rules[0].targets[0].warnings[0]" },
        { "sla.warning-percent", "rules[0].targets[0].warnings[0].percent" },
        { "sla.warning-before", "rules[0].targets[0].warnings[0].before" },
        { "sla.pause-category", "rules[0].targets[0].pauseOn" },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Compile_should_refuse_what_is_wrong_and_name_the_field(string code, string field)
    {
        var policy = code switch
        {
            "sla.name-missing" => Policy(Good) with { Name = " " },
            "sla.no-rules" => Policy(Good) with { Rules = [] },
            "sla.duplicate-rule" => Policy(Rule("a", Condition.Always, Good), Rule("a", Condition.Always, Good)),
            "sla.duplicate-metric" => Policy(Good, Good),
            "sla.target-zero" => Policy(Target(Resolution, 0)),
            "sla.target-too-long" => Policy(Good with { Duration = TargetDuration.WorkingDays(367) }),
            "sla.calendar-missing" => Policy(Good with { Calendar = null }),
            "sla.unknown-calendar" => Policy(Good with { Calendar = new("none") }),
            "sla.unknown-ladder" => Policy(Good with { Ladder = new("none") }),
            "sla.warning" => Policy(Good with { Warnings = [new WarningPoint()] }),
            "sla.warning-percent" => Policy(Good with { Warnings = [WarningPoint.AtPercent(100)] }),
            "sla.warning-before" => Policy(Good with { Warnings = [WarningPoint.BeforeDue(Duration.FromHours(4))] }),
            _ => Policy(Good with { PauseOn = [StatusCategory.Resolved] }),
        };

        var refusal = new TestTerms().TryCompile(policy).Refusal;

        Assert.Equal((code, field), (refusal?.Code, refusal?.Field));
    }

    [Fact]
    public void Compile_should_refuse_a_condition_that_cannot_be_read()
    {
        var policy = Policy(Rule("a", new Condition { Field = ConditionField.Priority, Values = ["urgent"] }, Good));

        Assert.StartsWith("rules[0].when", new TestTerms().TryCompile(policy).Refusal?.Field, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_should_name_every_fault_at_once() =>
        Assert.Equal(
            ["sla.name-missing", "sla.target-zero", "sla.calendar-missing"],
            SlaPolicyValidation.Check(
                Policy(Target(Resolution, 0) with { Calendar = null }) with { Name = "" },
                new HashSet<Identifiers.CalendarId>(),
                new HashSet<Identifiers.LadderId>()).Select(r => r.Code));

    [Fact]
    public void A_policy_should_read_back_as_it_was_written()
    {
        var policy = Policy(Good with { PauseOn = [], Warnings = [WarningPoint.AtPercent(75)] }) with { Reopen = ReopenMode.NewCycle };

        var copy = DomainJson.Deserialize<SlaPolicy>(DomainJson.Serialize(policy));

        Assert.Equal(DomainJson.Serialize(policy), DomainJson.Serialize(copy));
        Assert.Equal((ReopenMode.NewCycle, 0), (copy.Reopen, copy.Rules[0].Targets[0].PauseOn!.Value.Length));
    }

    [Fact]
    public void AppliesTo_should_look_at_the_condition_and_at_being_active()
    {
        var terms = new TestTerms();
        var policy = Policy(Good) with { When = For(Priority.High) };

        Assert.True(terms.TryCompile(policy).Value.AppliesTo(new TicketTraits { Priority = Priority.High }));
        Assert.False(terms.TryCompile(policy).Value.AppliesTo(new TicketTraits { Priority = Priority.Low }));
        Assert.False(terms.TryCompile(policy with { Active = false }).Value.AppliesTo(new TicketTraits { Priority = Priority.High }));
    }
}
