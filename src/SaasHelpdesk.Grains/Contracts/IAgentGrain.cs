using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>
/// Somebody who works on tickets, key <c>{tenant}/{agent}</c>: presence, capacity and the assignments that must be taken in time. What happens
/// to tickets comes and goes by way of the outbox, so that no ticket waits for an agent.
/// </summary>
public interface IAgentGrain : IWakeableGrain
{
    /// <summary>Sets name, capacity, skills and shift.</summary>
    Task<GrainAnswer<AgentState>> SetProfile(SetProfile command, Actor actor);

    /// <summary>Sets the presence, if wanted until an instant.</summary>
    Task<GrainAnswer<AgentState>> SetPresence(SetPresence command, Actor actor);

    /// <summary>A message of another grain, by way of the outbox. Comes at least once; a repeat changes nothing.</summary>
    Task<GrainAnswer<AgentState>> Deliver(AgentCommand message);
}
