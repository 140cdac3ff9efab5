using NodaTime;
using SaasHelpdesk.Domain.Escalation;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>Something that a clock wants to do at an instant.</summary>
/// <param name="Id">What it is; each fires at most once.</param>
/// <param name="At">The true instant: for a breach the due instant, or the change that made the clock late.</param>
/// <param name="FiresAt">
/// The first whole microsecond at which it holds. A breach holds once elapsed exceeds the target: a microsecond of counted time after due, which
/// for a due instant at closing time is after the next opening, since an answer in between is still met.
/// </param>
/// <param name="Terms">The target, calendar and policy behind it.</param>
/// <param name="Step">The ladder step, for <see cref="SlaMomentKind.LadderStep"/>.</param>
public readonly record struct SlaMoment(SlaMomentId Id, Instant At, Instant FiresAt, TargetTerms Terms, LadderStepTerms? Step = null)
    : IComparable<SlaMoment>
{
    /// <summary>What happens.</summary>
    public SlaMomentKind Kind => Id.Kind;

    /// <summary>The clock.</summary>
    public SlaMetric Metric => Id.Metric;

    /// <summary>The clock's cycle.</summary>
    public int Cycle => Id.Cycle;

    /// <summary>The warning point's or ladder step's number; 0 for the breach.</summary>
    public int Number => Id.Number;

    /// <summary>The identity in text; made anew on each call.</summary>
    public string Key => Id.ToString();

    /// <summary>Orders by firing; at one instant warnings, breaches, then steps.</summary>
    public int CompareTo(SlaMoment other)
    {
        var order = FiresAt.CompareTo(other.FiresAt);
        if (order == 0)
            order = Kind.CompareTo(other.Kind);
        if (order == 0)
            order = Metric.CompareTo(other.Metric);
        if (order == 0)
            order = Cycle.CompareTo(other.Cycle);
        return order == 0 ? Number.CompareTo(other.Number) : order;
    }

    /// <summary>Orders by firing.</summary>
    public static bool operator <(SlaMoment left, SlaMoment right) => left.CompareTo(right) < 0;

    /// <summary>Orders by firing.</summary>
    public static bool operator >(SlaMoment left, SlaMoment right) => left.CompareTo(right) > 0;

    /// <summary>Orders by firing.</summary>
    public static bool operator <=(SlaMoment left, SlaMoment right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by firing.</summary>
    public static bool operator >=(SlaMoment left, SlaMoment right) => left.CompareTo(right) >= 0;
}
