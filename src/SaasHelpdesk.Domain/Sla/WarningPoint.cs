using NodaTime;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>When to warn of a clock, counted in the clock's own time. Exactly one of the two is set.</summary>
public sealed record WarningPoint
{
    /// <summary>When this share of the target has elapsed, 1–99.</summary>
    public int? Percent { get; init; }

    /// <summary>When this much is left, above zero and below the target.</summary>
    public Duration? Before { get; init; }

    /// <summary>Warns at a share of the target.</summary>
    public static WarningPoint AtPercent(int percent) => new() { Percent = percent };

    /// <summary>Warns when this much is left.</summary>
    public static WarningPoint BeforeDue(Duration before) => new() { Before = before };
}
