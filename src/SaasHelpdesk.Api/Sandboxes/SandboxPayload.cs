using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Sandboxes;

/// <summary>What making and closing a sandbox answers.</summary>
/// <param name="Sandbox">The sandbox.</param>
/// <param name="Secret">The only sight of its first key.</param>
/// <param name="Errors">Why not.</param>
internal sealed record SandboxPayload(TenantRow? Sandbox, string? Secret, IReadOnlyList<MutationError> Errors) : IMutationPayload
{
    public static SandboxPayload Refused(Refusal refusal) => new(null, null, [refusal.ToError()]);
}
