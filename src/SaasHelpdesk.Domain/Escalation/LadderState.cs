using System.Collections.Immutable;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>A ladder on one cycle of a clock.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Ladder">The ladder with what it inherits.</param>
/// <param name="Steps">Its steps, by number.</param>
public sealed record LadderState(SlaClock Clock, EscalationLadder Ladder, ImmutableArray<LadderStepState> Steps);
