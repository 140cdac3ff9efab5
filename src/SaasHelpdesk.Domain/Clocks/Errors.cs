using NodaTime;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Clocks;

/// <summary>Every refusal of a tenant's own clock.</summary>
public static class ClockErrors
{
    /// <summary>The tenant follows real time.</summary>
    public static Refusal RealTime() => Refusal.Conflict("clock.real-time", "This tenant follows real time; only a sandbox's clock can be moved.");

    /// <summary>Clocks go forward only.</summary>
    public static Refusal Backward(Instant now) => Refusal.Validation("clock.backward", $"The clock stands at {now} and is only moved forward.", "to");

    /// <summary>The jump is too long.</summary>
    public static Refusal Jump(int days) => Refusal.Validation("clock.jump", $"The clock is moved by {days} days at most at a time.", "to");

    /// <summary>Somebody else is at it.</summary>
    public static Refusal Moving() => Refusal.Conflict("clock.moving", "Somebody else is moving the clock; try again in a moment.");
}
