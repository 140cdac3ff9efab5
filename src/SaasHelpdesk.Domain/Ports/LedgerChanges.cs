using NodaTime;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>Appends that became durable together, on this node or another.</summary>
/// <param name="Changes">The appends. A stream's changes come in the order of their versions.</param>
/// <param name="Missed">
/// True if an unknown number of changes before these was not reported, for example because the connection to the database was lost:
/// whoever follows changes looks for itself once.
/// </param>
public sealed record LedgerChanges(IReadOnlyList<LedgerChange> Changes, bool Missed)
{
    /// <summary>The earliest wake-up that was armed in real time, or null if none was.</summary>
    public Instant? EarliestWake { get; } = Earliest(Changes);

    /// <summary>Whether any of them wrote effects to the outbox in real time.</summary>
    public bool HasOutbox { get; } = AnyOutbox(Changes);

    private static Instant? Earliest(IReadOnlyList<LedgerChange> changes)
    {
        Instant? earliest = null;
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i] is { OwnClock: false, NextWake: { } wake } && (earliest is null || wake < earliest))
                earliest = wake;
        }

        return earliest;
    }

    private static bool AnyOutbox(IReadOnlyList<LedgerChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i] is { OwnClock: false, HasOutbox: true })
                return true;
        }

        return false;
    }
}
