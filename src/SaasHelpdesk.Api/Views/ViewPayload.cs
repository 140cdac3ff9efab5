using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Views;

/// <summary>What a mutation of a view answers.</summary>
/// <param name="View">The view after it; as it is if it was refused; null if there is none that the caller sees.</param>
/// <param name="Errors">Why not; empty if it was done.</param>
internal sealed record ViewPayload(ViewNode? View, IReadOnlyList<MutationError> Errors) : IMutationPayload
{
    public static ViewPayload Refused(Refusal refusal) => new(null, [refusal.ToError()]);
}
