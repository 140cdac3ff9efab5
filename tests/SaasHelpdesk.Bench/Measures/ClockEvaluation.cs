using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NodaTime;
using SaasHelpdesk.Bench.Reporting;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>The clock function on a ticket with 50 facts and all six metrics.</summary>
internal static class ClockEvaluation
{
    private const int Facts = 50;
    private const int Goal = 20;
    private const int Warmup = 20_000;
    private const int Rounds = 1_001;
    private const int PerRound = 25; // So short that most rounds are not interrupted on a busy machine.

    public static Task Run(BenchRun run)
    {
        var terms = new OneTerms(Terms());
        var facts = Conversation(terms.Terms.Pin);
        var now = facts[^1].At + Duration.FromHours(5);
        Measure(run, "Evaluate", () => SlaClocks.Evaluate(facts, terms, now).Length);
        Measure(run, "Moments", () => SlaSchedule.Moments(facts, terms, now).Length);
        Measure(run, "both in one pass", () => SlaClocks.Read(facts.AsSpan(), terms, now).Moments.Length);
        return Task.CompletedTask;
    }

    private static void Measure(BenchRun run, string name, Func<int> evaluate)
    {
        var sum = 0L;
        for (var i = 0; i < Warmup; i++)
            sum += evaluate();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < PerRound; i++)
            sum += evaluate();
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / PerRound;

        var microseconds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < PerRound; i++)
                sum += evaluate();
            microseconds[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / PerRound;
        }

        var median = Statistics.Median(microseconds);
        run.Report.Add(new(
            $"clock: {name}, {Facts} facts, six metrics",
            string.Create(CultureInfo.InvariantCulture, $"{median:F1} µs, {bytes:N0} bytes allocated"),
            $"<= {Goal} µs",
            "",
            median <= Goal && sum > 0));
    }

    // A long exchange: every fourth fact a customer's message, every fourth an answer, pauses in between, hand-overs and priority changes.
    private static ImmutableArray<SlaFact> Conversation(SlaPin pin)
    {
        var at = Instant.FromUtc(2024, 3, 25, 8, 12);
        var traits = new TicketTraits { Team = new TeamId("first-level") };
        var facts = new List<SlaFact> { new SlaOpened(at, traits, StatusCategory.New, ByAgent: false), new SlaPolicyPinned(at, pin) };
        for (var i = 0; facts.Count < Facts; i++)
        {
            at += Duration.FromMinutes(97);
            traits = traits with { Priority = (Priority)(1 + (i % 4)) };
            facts.Add((i % 12) switch
            {
                0 or 4 or 8 => new SlaReplied(at, AuthorKind.Agent),
                1 or 5 or 9 => new SlaStatusChanged(at, StatusCategory.PendingCustomer),
                2 or 6 => new SlaStatusChanged(at, StatusCategory.Open),
                3 or 7 => new SlaReplied(at, AuthorKind.Requester),
                10 => new SlaHandedOver(at, new TeamId(i % 24 == 10 ? "second-level" : "first-level")),
                _ => new SlaTraitsChanged(at, traits),
            });
        }

        return [.. facts];
    }

    private static SlaTerms Terms()
    {
        var calendar = BusinessCalendar.Compile(new CalendarDefinition
        {
            Id = new("berlin"),
            Name = "Berlin",
            TimeZone = "Europe/Berlin",
            Weekdays = [.. Enumerable.Range(1, 5).Select(d => new WeekdayHours((IsoDayOfWeek)d, [new(540, 720), new(780, 1020)]))],
            HolidaySets = ["DE-BE"],
        }).Value;
        var ladder = new EscalationLadder
        {
            Id = new("ladder"),
            Name = "Ladder",
            Steps =
            [
                new LadderStep { Number = 1, Offset = LadderOffset.AtPercent(50), Actions = [new NotifyAction(NotifyTarget.Assignee)] },
                new LadderStep { Number = 2, Offset = LadderOffset.AtPercent(100), Actions = [new NotifyAction(NotifyTarget.TeamLead)] },
                new LadderStep { Number = 3, Offset = LadderOffset.AfterDue(Duration.FromHours(2)), Actions = [new RaisePriorityAction()] },
            ],
        };
        var policy = new SlaPolicy
        {
            Id = new("standard"),
            Name = "Standard",
            Rules = [.. Enumerable.Range(1, 4).Select(p => new SlaRule
            {
                Name = $"P{p}",
                When = new Condition { Field = ConditionField.Priority, Operator = ConditionOperator.In, Values = [Names[p - 1]] },
                Targets = [.. Enum.GetValues<SlaMetric>().Select(m => new SlaTarget
                {
                    Metric = m,
                    Duration = TargetDuration.BusinessHours(4 * p),
                    Calendar = new("berlin"),
                    Warnings = [WarningPoint.AtPercent(50), WarningPoint.AtPercent(80)],
                    Ladder = new("ladder"),
                })],
            })],
        };
        return SlaTerms.Compile(
            policy,
            new Dictionary<CalendarId, BusinessCalendar> { [new("berlin")] = calendar },
            new Dictionary<LadderId, EscalationLadder> { [new("ladder")] = ladder },
            1).Value;
    }

    private static string[] Names { get; } = ["critical", "high", "moderate", "low"];

    private sealed class OneTerms(SlaTerms terms) : ISlaTermsSource
    {
        public SlaTerms Terms { get; } = terms;

        public SlaTerms? Find(SlaPin pin) => Terms.ConfigurationVersion == pin.ConfigurationVersion ? Terms : null;
    }
}
