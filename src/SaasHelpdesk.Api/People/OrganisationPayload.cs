using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.People;

/// <summary>What a mutation of an organisation answers.</summary>
/// <param name="Organisation">The organisation after it; as it is if it was refused; null if there is none.</param>
/// <param name="Errors">Why not; empty if it was done.</param>
internal sealed record OrganisationPayload(OrganisationNode? Organisation, IReadOnlyList<MutationError> Errors) : IMutationPayload
{
    public static OrganisationPayload Refused(Refusal refusal, OrganisationNode? organisation = null, int? version = null) =>
        new(organisation, [refusal.ToError(version: version)]);
}
