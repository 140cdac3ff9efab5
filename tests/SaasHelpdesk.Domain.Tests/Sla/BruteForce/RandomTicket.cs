using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Sla.BruteForce;

/// <summary>A random ticket under random policies and calendars, with everything twice: for the clock function and for its judge.</summary>
internal sealed class RandomTicket
{
    private const int Days = 9;
    private static readonly Instant[] Weeks =
    [
        Instant.FromUtc(2024, 3, 28, 0, 0),
        Instant.FromUtc(2024, 6, 3, 0, 0),
        Instant.FromUtc(2024, 10, 25, 0, 0),
    ];

    private readonly Random _random;
    private readonly Dictionary<CalendarId, OpenMinutes> _tables = [];
    private readonly OpenMinutes _roundTheClock;

    public RandomTicket(int seed)
    {
        _random = new Random(seed);
        From = Weeks[_random.Next(Weeks.Length)];
        _roundTheClock = new OpenMinutes(null, From, Days * 1440);
        Terms.Calendars.Clear();
        for (var i = 1; i <= 3; i++)
            AddCalendar($"calendar-{i}");
        AddLadder();
        for (var version = 1; version <= 3; version++)
            AddPolicy(version);
        Facts = [.. RandomFacts()];
    }

    public Instant From { get; }

    public TestTerms Terms { get; } = new();

    public Dictionary<SlaPin, SlowPolicy> Policies { get; } = [];

    public ImmutableArray<SlaFact> Facts { get; }

    public int SecondOf(Instant instant) => (int)(instant - From).TotalSeconds;

    public Instant InstantOf(int second) => From + Duration.FromSeconds(second);

    public Instant RandomInstant() => InstantOf(Day() + _random.Next(86400 * 3));

    private static int Day() => 86400;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params ReadOnlySpan<T> of) => of[_random.Next(of.Length)];

    private void AddCalendar(string id)
    {
        var definition = new CalendarDefinition
        {
            Id = new(id),
            Name = id,
            TimeZone = Pick("UTC", "Europe/Berlin"),
            Weekdays = [.. Enumerable.Range(1, 7).Where(d => d < 6 || Chance(50)).Select(d => new WeekdayHours((IsoDayOfWeek)d, Hours()))],
            SpecialDays = Chance(50) ? [new SpecialDay(From.InUtc().Date.PlusDays(2), "Outing", Chance(50) ? [] : [new(600, 700)])] : [],
        };
        Terms.Calendars.Add(definition.Id, BusinessCalendar.Compile(definition).Value);
        _tables.Add(definition.Id, new OpenMinutes(definition, From, Days * 1440));
    }

    private ImmutableArray<LocalHours> Hours() => _random.Next(4) switch
    {
        0 => [new(0, 1440)],
        1 => [new(540, 720), new(780, 1020)],
        2 => [new(90, 200), new(600, 601), new(1200, 1440)],
        _ => [new(480, 1080)],
    };

    private void AddLadder() => Terms.Ladders.Add(new("ladder"), new EscalationLadder
    {
        Id = new("ladder"),
        Name = "Ladder",
        Steps =
        [
            new LadderStep { Number = 1, Offset = LadderOffset.AtPercent(50), Actions = [new RaisePriorityAction()] },
            new LadderStep { Number = 2, Offset = LadderOffset.AtPercent(100), Actions = [new RaisePriorityAction()] },
            new LadderStep { Number = 3, Offset = LadderOffset.AfterDue(Duration.FromMinutes(30)), Actions = [new RaisePriorityAction()] },
            new LadderStep { Number = 4, Offset = LadderOffset.BeforeDue(Duration.FromMinutes(61)), Actions = [new RaisePriorityAction()] },
        ],
    });

    private void AddPolicy(int version)
    {
        var rules = Enumerable.Range(1, 4).Select(p => (Priority: (Priority)p, Team: Chance(20) ? "team-1" : null, Targets: RandomTargets())).ToList();
        var policy = new SlaPolicy
        {
            Id = new("standard"),
            Name = "Standard",
            Active = version < 3 || Chance(50),
            Reopen = Pick(ReopenMode.Total, ReopenMode.Total, ReopenMode.FirstResolution, ReopenMode.NewCycle),
            OnRetarget = Chance(75) ? RetargetMode.Keep : RetargetMode.Restart,
            Rules =
            [
                .. rules.Select(r => TestTerms.Rule(
                    $"P{(int)r.Priority}",
                    r.Team is null ? TestTerms.For(r.Priority) : new Condition { All = [TestTerms.For(r.Priority), TestTerms.ForTeam(r.Team)] },
                    [.. r.Targets])),
            ],
        };
        var pin = Terms.Add(policy, version);
        var slow = rules.Select(r => (r.Priority, r.Team, Targets: r.Targets.Select(t => Slow(t, $"P{(int)r.Priority}")).ToList())).ToList();
        Policies.Add(pin, new SlowPolicy(pin, policy.Active, policy.Reopen, policy.OnRetarget, traits => slow
            .FirstOrDefault(r => r.Priority == traits.Priority && (r.Team is null || r.Team == traits.Team?.Value)).Targets ?? []));
    }

    private List<SlaTarget> RandomTargets()
    {
        var targets = new List<SlaTarget>();
        foreach (var metric in Enum.GetValues<SlaMetric>())
        {
            if (Chance(15))
                continue;
            targets.Add(new SlaTarget
            {
                Metric = metric,
                Duration = Chance(85) ? TargetDuration.BusinessMinutes(_random.Next(1, 20) * 15) : TargetDuration.Minutes(_random.Next(1, 500)),
                Calendar = Pick<CalendarId>([.. Terms.Calendars.Keys]),
                PauseOn = Chance(70) ? null : Chance(50) ? [] : [StatusCategory.PendingCustomer],
                Warnings = Chance(50) ? [] : [WarningPoint.AtPercent(_random.Next(1, 100)), WarningPoint.AtPercent(80)],
                Ladder = Chance(50) ? null : new("ladder"),
            });
        }

        return targets;
    }

    private SlowTarget Slow(SlaTarget target, string rule)
    {
        var pauses = target.PauseOn is { } set ? set.ToHashSet()
            : target.Metric is SlaMetric.Resolution or SlaMetric.PeriodicUpdate or SlaMetric.TeamOwnership
                ? [StatusCategory.PendingCustomer, StatusCategory.PendingThirdParty, StatusCategory.PendingUntil]
            : new HashSet<StatusCategory>();
        var table = target.Duration.IsCalendarTime ? _roundTheClock : _tables[target.Calendar!.Value];
        return new SlowTarget(target.Metric, target.Duration.Amount * 60, table, pauses, rule);
    }

    private IEnumerable<SlaFact> RandomFacts()
    {
        // Whole quarters of an hour make edges meet, odd seconds keep the rest honest.
        var second = Day() + Step();
        var traits = RandomTraits();
        yield return new SlaOpened(InstantOf(second), traits, Chance(90) ? StatusCategory.New : StatusCategory.Open, Chance(20));
        var pins = Policies.Keys.ToArray();
        if (Chance(90))
            yield return new SlaPolicyPinned(InstantOf(second), pins[_random.Next(2)]);
        for (var i = _random.Next(24); i > 0; i--)
        {
            if (Chance(80))
                second += Step();
            var at = InstantOf(second);
            switch (_random.Next(20))
            {
                case 0 or 1 or 2 or 3:
                    yield return new SlaReplied(at, AuthorKind.Agent);
                    break;
                case 4 or 5 or 6:
                    yield return new SlaReplied(at, Chance(85) ? AuthorKind.Requester : AuthorKind.Bot);
                    break;
                case 7 or 8 or 9 or 10 or 11:
                    yield return new SlaStatusChanged(at, Chance(5) ? StatusCategory.Closed : Pick(
                        StatusCategory.Open, StatusCategory.Open, StatusCategory.PendingCustomer, StatusCategory.PendingThirdParty,
                        StatusCategory.PendingUntil, StatusCategory.Resolved));
                    break;
                case 12 or 13 or 14:
                    traits = Chance(80) ? traits with { Priority = (Priority)_random.Next(1, 5) } : RandomTraits();
                    yield return new SlaTraitsChanged(at, traits);
                    break;
                case 15 or 16:
                    traits = traits with { Team = RandomTeam() };
                    yield return new SlaHandedOver(at, traits.Team);
                    if (Chance(50))
                        yield return new SlaTraitsChanged(at, traits);
                    break;
                case 17:
                    yield return new SlaOwnerChanged(at, Chance(70));
                    break;
                case 18:
                    yield return new SlaPolicyPinned(at, Chance(15) ? null : Pick(pins));
                    break;
                default:
                    if (Chance(10))
                        yield return new SlaMerged(at);
                    else
                        yield return new SlaEarlierStart(at, InstantOf(_random.Next(Day())));
                    break;
            }
        }
    }

    private int Step() => Chance(60) ? 900 * _random.Next(1, 20) : _random.Next(1, 14000);

    private TicketTraits RandomTraits() => new() { Priority = (Priority)_random.Next(1, 5), Team = RandomTeam() };

    private TeamId? RandomTeam() => Chance(30) ? null : new TeamId($"team-{_random.Next(1, 3)}");
}
