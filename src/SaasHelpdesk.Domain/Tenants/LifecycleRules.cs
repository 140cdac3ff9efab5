using NodaTime;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>How tickets of a tenant end, come back and change hands. Durations are calendar time.</summary>
public sealed record LifecycleRules
{
    /// <summary>How long after resolving a ticket may reopen; null means until it is closed.</summary>
    public Duration? ReopenWindow { get; init; }

    /// <summary>How long after resolving a ticket closes by itself; null means never.</summary>
    public Duration? AutoCloseAfter { get; init; }

    /// <summary>Whether a hand-over to another team needs a reason and a note.</summary>
    public bool RequireHandOverNote { get; init; }

    /// <summary>Whether resolving needs cause, solution and code.</summary>
    public bool ResolutionRequired { get; init; }
}
