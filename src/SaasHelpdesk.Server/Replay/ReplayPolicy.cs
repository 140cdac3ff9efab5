using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Server.Replay;

/// <summary>A policy with the calendars and ladders that it names, as a policy file holds it.</summary>
internal sealed record ReplayPolicy(SlaPolicy Policy, ImmutableArray<CalendarDefinition> Calendars)
{
    public ImmutableArray<EscalationLadder> Ladders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Resolution in 8, 16, 40 and 80 business hours by priority; UTC, Monday to Friday 9 to 17, no holidays.</summary>
    public static ReplayPolicy Default()
    {
        var calendar = new CalendarId("business-hours");
        (Priority Priority, int Hours)[] targets = [(Priority.Critical, 8), (Priority.High, 16), (Priority.Moderate, 40), (Priority.Low, 80)];
        var policy = new SlaPolicy
        {
            Id = new PolicyId("resolution"),
            Name = "Resolution",
            Reopen = ReopenMode.Total,
            OnRetarget = RetargetMode.Keep,
            Rules = [.. targets.Select(target => Rule(target.Priority, target.Hours, calendar))],
        };
        return new ReplayPolicy(policy, [Calendar(calendar)]);
    }

    /// <summary>Reads a policy file.</summary>
    /// <exception cref="JsonException">It is not what a policy file must be; the message names the place.</exception>
    public static ReplayPolicy Read(ReadOnlySpan<byte> json)
    {
        var policy = JsonSerializer.Deserialize<ReplayPolicy>(json, DomainJson.Options);
        if (policy?.Policy is null || policy.Calendars.IsDefaultOrEmpty)
            throw new JsonException("A policy file holds an object with 'policy' and 'calendars'.");
        return policy;
    }

    private static SlaRule Rule(Priority priority, int hours, CalendarId calendar) => new()
    {
        Name = $"P{(int)priority}",
        When = new Condition { Field = ConditionField.Priority, Values = [JsonNamingPolicy.CamelCase.ConvertName(priority.ToString())] },
        Targets =
        [
            new SlaTarget
            {
                Metric = SlaMetric.Resolution,
                Duration = TargetDuration.BusinessHours(hours),
                Calendar = calendar,
            },
        ],
    };

    private static CalendarDefinition Calendar(CalendarId id) => new()
    {
        Id = id,
        Name = "Business hours",
        TimeZone = "UTC",
        Weekdays =
        [
            .. Enumerable.Range((int)IsoDayOfWeek.Monday, 5).Select(day => new WeekdayHours((IsoDayOfWeek)day, [new LocalHours(9 * 60, 17 * 60)])),
        ],
    };
}
