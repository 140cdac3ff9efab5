using SaasHelpdesk.Domain.Teams;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>
/// A team, key <c>{tenant}/{team}</c>: the one writer of its turn (round robin) and of the tickets that wait for somebody to be free.
/// </summary>
public interface ITeamGrain : IWakeableGrain
{
    /// <summary>A message of another grain, by way of the outbox. Comes at least once; a repeat changes nothing.</summary>
    Task<GrainAnswer<TeamState>> Deliver(TeamCommand message);
}
