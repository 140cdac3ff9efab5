using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>
/// The state machine of a ticket's six clocks. It tracks what happens to the ticket whether or not a target applies; the pinned policy is laid
/// over that, so that cycles are numbered the same under every policy.
/// </summary>
internal ref partial struct ClockEngine
{
    private readonly ISlaTermsSource _source;
    private readonly ClockTrace _trace;
    private ClockCycles _cycles;
    private List<SlaClock>? _kept;
    private TicketTraits? _traits;
    private StatusCategory _category;
    private SlaTerms? _terms;
    private RuleTerms? _rule;
    private TeamId? _team;
    private TeamId? _cycleTeam;
    private bool _byAgent;
    private bool _responded;
    private bool _waiting;
    private bool _merged;

    public ClockEngine(ISlaTermsSource source, ClockTrace trace)
    {
        (_source, _trace) = (source, trace);
        for (var i = 0; i < ClockCycles.Count; i++)
            _cycles[i] = new ClockCycle { Metric = (SlaMetric)i };
    }

    private readonly bool IsStopped => _category is StatusCategory.Resolved or StatusCategory.Closed;

    /// <summary>Applies the facts up to and including <paramref name="now"/>.</summary>
    public void Apply(ReadOnlySpan<SlaFact> facts, Instant now)
    {
        foreach (var fact in facts)
        {
            if (fact.At > now || _merged)
                return;
            Apply(fact);
        }
    }

    private void Apply(SlaFact fact)
    {
        switch (fact)
        {
            case SlaReplied replied:
                Reply(replied.At, replied.By);
                break;
            case SlaStatusChanged changed:
                ChangeStatus(changed.At, changed.Category);
                break;
            case SlaTraitsChanged changed:
                ChangeTraits(changed.At, changed.Traits);
                break;
            case SlaHandedOver handedOver when handedOver.Team == _team:
                break;
            case SlaHandedOver handedOver:
                ChangeTraits(handedOver.At, _traits! with { Team = handedOver.Team });
                break;
            case SlaOwnerChanged { Owned: true } owned:
                StopFor(SlaMetric.TimeToOwn, owned.At);
                break;
            case SlaOwnerChanged:
                break;
            case SlaPolicyPinned pinned:
                Pin(pinned.At, pinned.Pin);
                break;
            case SlaOpened opened:
                Open(opened);
                break;
            case SlaEarlierStart earlier:
                StartEarlier(earlier.At, earlier.Start);
                break;
            case SlaMerged merged:
                Merge(merged.At);
                break;
            default:
                throw new InvalidOperationException($"Clocks do not know the fact {fact.GetType().Name}.");
        }
    }

    private void Open(SlaOpened opened)
    {
        (_traits, _team, _byAgent) = (opened.Traits, opened.Traits.Team, opened.ByAgent);
        Begin(SlaMetric.FirstResponse, opened.At);
        Begin(SlaMetric.Resolution, opened.At);
        Begin(SlaMetric.TimeToOwn, opened.At);
        if (_team is not null)
            BeginTenure(opened.At);
        if (_byAgent)
            Begin(SlaMetric.PeriodicUpdate, opened.At);
        ChangeStatus(opened.At, opened.Category);
    }

    private void Merge(Instant at)
    {
        _merged = true;
        for (var i = 0; i < ClockCycles.Count; i++)
        {
            if (_cycles[i].IsOpen)
                _cycles[i].Cancel(at, _trace);
        }
    }

    // Intake clocks that still run count from the merged ticket's intake.
    private void StartEarlier(Instant at, Instant start)
    {
        foreach (var metric in (ReadOnlySpan<SlaMetric>)[SlaMetric.FirstResponse, SlaMetric.Resolution, SlaMetric.TimeToOwn])
        {
            ref var cycle = ref _cycles[(int)metric];
            if (cycle.IsOpen && cycle.Number == 1)
                cycle.StartEarlier(start, at, _trace);
        }
    }

    private readonly TargetTerms? TargetOf(SlaMetric metric) => _rule?[metric];

    private void Begin(SlaMetric metric, Instant at)
    {
        ref var cycle = ref _cycles[(int)metric];
        Keep(cycle);
        cycle.Begin(at, TargetOf(metric));
        Sync(metric, at);
    }

    private void StopFor(SlaMetric metric, Instant at, bool final = true)
    {
        ref var cycle = ref _cycles[(int)metric];
        if (cycle.IsOpen)
            cycle.Stop(at, final, _trace);
    }

    private void Sync(SlaMetric metric, Instant at) =>
        _cycles[(int)metric].Sync(at, TargetOf(metric) is not null, _category, _trace);
}
