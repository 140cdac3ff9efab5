using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.People;

/// <summary>An organisation of requesters.</summary>
/// <param name="Id">The organisation.</param>
internal sealed record OrganisationNode(OrganisationId Id);
