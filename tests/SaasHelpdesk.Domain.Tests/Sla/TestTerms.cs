using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Sla;

/// <summary>Policies by short hand, and a source that holds them by configuration version.</summary>
internal sealed class TestTerms : ISlaTermsSource
{
    private readonly Dictionary<SlaPin, SlaTerms> _terms = [];

    public Dictionary<CalendarId, BusinessCalendar> Calendars { get; } = new()
    {
        [new("office")] = Calendar("office", 9, 17),
        [new("long")] = Calendar("long", 8, 18),
    };

    public Dictionary<LadderId, EscalationLadder> Ladders { get; } = [];

    public static BusinessCalendar Calendar(string id, int from, int to, string zone = "UTC", int version = 1, params SpecialDay[] specialDays) =>
        BusinessCalendar.Compile(new CalendarDefinition
        {
            Id = new(id),
            Version = version,
            Name = id,
            TimeZone = zone,
            Weekdays = [.. Enumerable.Range(1, 5).Select(d => new WeekdayHours((IsoDayOfWeek)d, [new(from * 60, to * 60)]))],
            SpecialDays = [.. specialDays],
        }).Value;

    public static SlaTarget Target(SlaMetric metric, int hours, string calendar = "office") => new()
    {
        Metric = metric,
        Duration = TargetDuration.BusinessHours(hours),
        Calendar = new(calendar),
    };

    public static SlaRule Rule(string name, Condition when, params SlaTarget[] targets) => new() { Name = name, When = when, Targets = [.. targets] };

    public static Condition For(Priority priority) => new()
    {
        Field = ConditionField.Priority,
        Operator = ConditionOperator.In,
        Values = [$"{char.ToLowerInvariant($"{priority}"[0])}{$"{priority}"[1..]}"],
    };

    public static Condition ForTeam(string team) => new()
    {
        Field = ConditionField.Team,
        Operator = ConditionOperator.In,
        Values = [team],
    };

    public static SlaPolicy Policy(params SlaRule[] rules) => new() { Id = new("standard"), Name = "Standard", Rules = [.. rules] };

    public static SlaPolicy Policy(params SlaTarget[] targets) => Policy(Rule("all", Condition.Always, targets));

    public SlaPin Add(SlaPolicy policy, int configurationVersion = 1)
    {
        var terms = TryCompile(policy, configurationVersion).Value;
        _terms.Add(terms.Pin, terms);
        return terms.Pin;
    }

    public Result<SlaTerms> TryCompile(SlaPolicy policy, int configurationVersion = 1) =>
        SlaTerms.Compile(policy, Calendars, Ladders, configurationVersion);

    public SlaTerms? Find(SlaPin pin) => _terms.GetValueOrDefault(pin);
}
