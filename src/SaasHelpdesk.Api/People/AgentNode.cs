using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Api.People;

/// <summary>An agent as far as known.</summary>
/// <param name="Id">The agent.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Row">The agent's row, or null if there is none.</param>
internal sealed record AgentNode(AgentId Id, string Name, AgentRow? Row);
