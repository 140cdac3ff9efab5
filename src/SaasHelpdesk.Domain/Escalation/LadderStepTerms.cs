using NodaTime;
using SaasHelpdesk.Domain.Conditions;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>A ladder step made ready for one target.</summary>
/// <param name="Step">The step as written.</param>
/// <param name="When">Its condition, to be checked when it fires.</param>
/// <param name="Elapsed">The elapsed time of the clock at which it fires, zero or more.</param>
public sealed record LadderStepTerms(LadderStep Step, CompiledCondition When, Duration Elapsed);
