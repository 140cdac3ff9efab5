using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Api.People;

/// <summary>A user as far as known: tickets remember ids of users who may have gone since.</summary>
/// <param name="Id">The user.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Row">The user's row, or null if there is none.</param>
internal sealed record UserNode(UserId Id, string Name, UserRow? Row);
