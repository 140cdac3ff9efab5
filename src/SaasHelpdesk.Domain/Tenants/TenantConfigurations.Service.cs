using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tenants;

/// <content>Statuses, calendars, policy and ladder.</content>
public static partial class TenantConfigurations
{
    private static readonly CalendarId OfficeHours = new("office-hours");
    private static readonly CalendarId RoundTheClock = new("round-the-clock");
    private static readonly LadderId Standard = new("standard");

    private static ImmutableArray<StatusDefinition> Statuses(bool german) =>
    [
        new(german ? "Neu" : "New", StatusCategory.New, IsDefault: true),
        new(german ? "In Bearbeitung" : "In progress", StatusCategory.Open, IsDefault: true),
        new(german ? "Wartet auf Kunde" : "Awaiting customer", StatusCategory.PendingCustomer, IsDefault: true),
        new(german ? "Wartet auf Lieferant" : "Awaiting vendor", StatusCategory.PendingThirdParty, IsDefault: true),
        new(german ? "Terminiert" : "Scheduled", StatusCategory.PendingUntil, IsDefault: true),
        new(german ? "Gelöst" : "Resolved", StatusCategory.Resolved, IsDefault: true),
        new(german ? "Geschlossen" : "Closed", StatusCategory.Closed, IsDefault: true),
    ];

    private static ImmutableArray<CalendarDefinition> Calendars(bool german) =>
    [
        new()
        {
            Id = OfficeHours,
            Name = german ? "Bürozeiten Berlin" : "Office hours Berlin",
            TimeZone = "Europe/Berlin",
            Weekdays = Week(IsoDayOfWeek.Friday, new LocalHours(9 * 60, 17 * 60)),
            HolidaySets = ["DE-BE"],
        },
        new()
        {
            Id = RoundTheClock,
            Name = german ? "Rund um die Uhr" : "Round the clock",
            TimeZone = "Europe/Berlin",
            Weekdays = Week(IsoDayOfWeek.Sunday, new LocalHours(0, 24 * 60)),
        },
    ];

    private static ImmutableArray<WeekdayHours> Week(IsoDayOfWeek last, LocalHours hours) =>
        [.. Enumerable.Range((int)IsoDayOfWeek.Monday, (int)last).Select(day => new WeekdayHours((IsoDayOfWeek)day, [hours]))];

    private static SlaPolicy StandardPolicy()
    {
        static TargetDuration Minutes(int amount) => TargetDuration.BusinessMinutes(amount);
        static TargetDuration Hours(int amount) => TargetDuration.BusinessHours(amount);
        static TargetDuration Days(int amount) => TargetDuration.WorkingDays(amount);
        return new()
        {
            Id = new("standard"),
            Name = "Standard",
            Rules =
            [
                Rule("P1", Priority.Critical, RoundTheClock, Minutes(15), Minutes(30), Hours(1), Hours(4), Minutes(15), Hours(2)),
                Rule("P2", Priority.High, OfficeHours, Hours(1), Hours(2), Hours(4), Hours(8), Minutes(30), Hours(4)),
                Rule("P3", Priority.Moderate, OfficeHours, Hours(4), Hours(8), Days(2), Days(3), Hours(2), Days(1)),
                Rule("P4", Priority.Low, OfficeHours, Hours(8), Days(2), Days(5), Days(10), Hours(4), Days(2)),
            ],
        };
    }

    private static SlaRule Rule(
        string name,
        Priority priority,
        CalendarId calendar,
        TargetDuration firstResponse,
        TargetDuration nextResponse,
        TargetDuration periodicUpdate,
        TargetDuration resolution,
        TargetDuration timeToOwn,
        TargetDuration teamOwnership)
    {
        SlaTarget Target(SlaMetric metric, TargetDuration duration, LadderId? ladder = null) => new()
        {
            Metric = metric,
            Duration = duration,
            Calendar = calendar,
            Warnings = [WarningPoint.AtPercent(75)],
            Ladder = ladder,
        };
        return new()
        {
            Name = name,
            When = new() { Field = ConditionField.Priority, Values = [JsonNamingPolicy.CamelCase.ConvertName(priority.ToString())] },
            Targets =
            [
                Target(SlaMetric.FirstResponse, firstResponse, Standard),
                Target(SlaMetric.NextResponse, nextResponse),
                Target(SlaMetric.PeriodicUpdate, periodicUpdate),
                Target(SlaMetric.Resolution, resolution, Standard),
                Target(SlaMetric.TimeToOwn, timeToOwn),
                Target(SlaMetric.TeamOwnership, teamOwnership),
            ],
        };
    }

    private static EscalationLadder StandardLadder() => new()
    {
        Id = Standard,
        Name = "Standard",
        Steps =
        [
            new() { Number = 10, Offset = LadderOffset.AtPercent(75), Actions = [new NotifyAction(NotifyTarget.Assignee)] },
            new() { Number = 20, Offset = LadderOffset.AtPercent(90), Actions = [new NotifyAction(NotifyTarget.TeamLead)] },
            new()
            {
                Number = 30,
                Offset = LadderOffset.AfterDue(Duration.Zero),
                Actions = [new NotifyAction(NotifyTarget.TeamLead), new NotifyAction(NotifyTarget.CaseOwner)],
            },
            new() { Number = 40, Offset = LadderOffset.AfterDue(Duration.FromHours(1)), Actions = [new NotifyAction(NotifyTarget.Manager)] },
        ],
    };
}
