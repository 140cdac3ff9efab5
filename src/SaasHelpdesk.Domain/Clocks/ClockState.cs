using NodaTime;

namespace SaasHelpdesk.Domain.Clocks;

/// <summary>A tenant's own clock after its last event. A pure fold of the stream; its JSON form is the snapshot.</summary>
/// <param name="Version">Number of events so far.</param>
/// <param name="Now">Where it stands.</param>
public sealed record ClockState(long Version, Instant Now)
{
    /// <summary>Who is moving it; null if nobody is.</summary>
    public string? Mover { get; init; }

    /// <summary>In real time: until when the mover has it for itself.</summary>
    public Instant? LeaseUntil { get; init; }

    /// <summary>Whether somebody is moving it.</summary>
    /// <param name="realNow">The present in real time.</param>
    public bool IsMoving(Instant realNow) => LeaseUntil > realNow;

    /// <summary>The clock after an event. Pure.</summary>
    /// <param name="state">The clock before; null before the first event.</param>
    /// <param name="event">What happened.</param>
    public static ClockState Fold(ClockState? state, ClockEvent @event)
    {
        if (@event is ClockStarted)
            return state is null ? new ClockState(1, @event.At) : throw new InvalidOperationException("A clock starts once.");
        if (state is null)
            throw new InvalidOperationException("A clock's stream begins with its start.");
        var next = state with { Version = state.Version + 1, Now = @event.At };
        return @event switch
        {
            ClockMoveBegun e => next with { Mover = e.Mover, LeaseUntil = e.LeaseUntil },
            ClockMoved e => next with { LeaseUntil = e.LeaseUntil },
            ClockMoveEnded => next with { Mover = null, LeaseUntil = null },
            _ => throw new InvalidOperationException($"A clock does not know {@event.GetType().Name}."),
        };
    }
}
