using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>A step of a ladder in one cycle of its clock.</summary>
/// <param name="Step">The step as written.</param>
/// <param name="Status">Where it stands.</param>
public sealed record LadderStepState(LadderStep Step, LadderStepStatus Status)
{
    /// <summary>When it fired, was skipped, or will fire if nothing else happens; null if that is not known or never.</summary>
    public Instant? At { get; init; }

    /// <summary>How long after that it was carried out.</summary>
    public Duration? LateBy { get; init; }

    /// <summary>Why it was skipped: <c>condition</c>, or a guard's name in camel case.</summary>
    public string? Reason { get; init; }

    /// <summary>Whom it told.</summary>
    public ImmutableArray<NotifyTarget> Notified { get; init; } = [];

    /// <summary>Whom it tells when the acknowledgement ends.</summary>
    public ImmutableArray<NotifyTarget> Held { get; init; } = [];

    /// <summary>Actions that could not be carried out, each with the refusal's code.</summary>
    public ImmutableArray<string> Failed { get; init; } = [];
}
