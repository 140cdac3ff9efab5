using System.Collections.Immutable;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>A ladder with what it inherits.</summary>
/// <param name="Ladder">The ladder with all steps in effect, ordered by number, disabled ones left out.</param>
/// <param name="Origins">Where each of those steps comes from, in the same order.</param>
public sealed record MergedLadder(EscalationLadder Ladder, ImmutableArray<StepOrigin> Origins);
