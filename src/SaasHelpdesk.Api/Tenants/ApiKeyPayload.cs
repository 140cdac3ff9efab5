using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Tenants;

/// <summary>What making and revoking a key answers.</summary>
/// <param name="Key">The key, if there is one.</param>
/// <param name="Secret">The only sight of a new key's secret.</param>
/// <param name="Errors">Why not.</param>
internal sealed record ApiKeyPayload(ApiKey? Key, string? Secret, IReadOnlyList<MutationError> Errors) : IMutationPayload
{
    public static ApiKeyPayload Refused(Refusal refusal) => new(null, null, [refusal.ToError()]);
}
