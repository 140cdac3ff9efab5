using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Clocks;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Sandboxes;

/// <summary>What moving a clock answers.</summary>
/// <param name="Move">How far it came.</param>
/// <param name="Errors">Why not.</param>
internal sealed record ClockMovePayload(ClockMove? Move, IReadOnlyList<MutationError> Errors) : IMutationPayload
{
    public static ClockMovePayload Refused(Refusal refusal) => new(null, [refusal.ToError()]);
}
