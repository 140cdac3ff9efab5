using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Bulk;

/// <summary>What a bulk mutation answers.</summary>
/// <param name="Results">One for each ticket, in the order in which they were given.</param>
/// <param name="HasMore">Whether the filter lets further tickets pass.</param>
/// <param name="Errors">Why nothing was done at all.</param>
internal sealed record BulkPayload(IReadOnlyList<BulkTicketResult> Results, bool HasMore, IReadOnlyList<MutationError> Errors) : IMutationPayload
{
    public static BulkPayload Refused(Refusal refusal) => new([], false, [refusal.ToError()]);
}
