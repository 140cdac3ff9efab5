using NodaTime;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>A grain with timers of its own.</summary>
public interface IWakeableGrain : IGrainWithStringKey
{
    /// <summary>
    /// Does everything that is due at <paramref name="now"/>, in true order, each stamped with its true due time. Nothing due is a no-op, so
    /// that a repeat is harmless.
    /// </summary>
    Task<WakeAnswer> Wake(Instant now);
}
