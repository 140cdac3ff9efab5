using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;

namespace SaasHelpdesk.Api.People;

/// <summary>A team as far as known: a ticket may have one that the newest configuration no longer names.</summary>
/// <param name="Id">The team.</param>
/// <param name="Definition">The team in the newest configuration, or null.</param>
internal sealed record TeamNode(TeamId Id, TeamDefinition? Definition);
