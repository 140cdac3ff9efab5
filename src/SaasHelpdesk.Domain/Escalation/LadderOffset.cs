using NodaTime;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>When a step fires, counted in the clock's own time. Exactly one of the two is set.</summary>
public sealed record LadderOffset
{
    /// <summary>When this share of the target has elapsed, 1–1000; 100 is due, above is after it.</summary>
    public int? Percent { get; init; }

    /// <summary>Relative to due: negative before, positive after, zero at the breach.</summary>
    public Duration? FromDue { get; init; }

    /// <summary>At a share of the target.</summary>
    public static LadderOffset AtPercent(int percent) => new() { Percent = percent };

    /// <summary>This much before due.</summary>
    public static LadderOffset BeforeDue(Duration before) => new() { FromDue = -before };

    /// <summary>This much after due.</summary>
    public static LadderOffset AfterDue(Duration after) => new() { FromDue = after };
}
