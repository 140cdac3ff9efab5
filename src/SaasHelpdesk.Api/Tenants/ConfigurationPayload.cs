using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Api.Tenants;

/// <summary>What publishing answers.</summary>
/// <param name="Configuration">The configuration in force after it; null if the caller may not see it.</param>
/// <param name="Errors">Everything that is wrong.</param>
internal sealed record ConfigurationPayload(TenantConfiguration? Configuration, IReadOnlyList<MutationError> Errors) : IMutationPayload;
