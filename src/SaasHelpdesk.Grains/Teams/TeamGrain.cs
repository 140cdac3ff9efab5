using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Grains.Aggregates;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.Teams;

/// <summary>One team. See <see cref="ITeamGrain"/>.</summary>
internal sealed class TeamGrain(AggregateServices services) : AggregateGrain<TeamTurn, TeamState>(services), ITeamGrain
{
    private CompiledConfiguration? _configuration;
    private TeamDefinition? _team;
    private AgentState?[] _members = [];

    protected override StreamKind Kind => StreamKind.Team;

    public Task<GrainAnswer<TeamState>> Deliver(TeamCommand message) => Execute(state =>
    {
        if (_configuration is null)
            return TenantRefusals.Unknown;
        var turn = Team.Handle(state, message, Context(Now));
        return turn.IsSuccess ? turn.Value : turn.Refusal;
    });

    protected override TeamState Deserialize(ReadOnlySpan<byte> json) => DomainJson.Deserialize<TeamState>(json);

    // The members' states are read, not asked for: a call to an agent could wait for one from it.
    protected override async ValueTask Prepare(TeamState? state)
    {
        _configuration = await Services.Configurations.Current(Tenant, CancellationToken.None);
        Now = await Services.Now(_configuration);
        _team = _configuration?.Configuration.Team(new TeamId(Id));
        _members = _team is null ? [] : await Task.WhenAll(_team.Members.Select(member => Load(member.Agent)));
    }

    protected override Result<TeamTurn?> WakeUp(TeamState? state, Instant now) =>
        state is null || _configuration is null ? null as TeamTurn : Team.Wake(state, Context(now));

    protected override (TeamState State, int Events) Outcome(TeamTurn turn) => (turn.After, turn.Events.Length);

    protected override Instant? NextWake(TeamState state) => Team.NextWake(state);

    protected override LedgerAppend Record(TeamTurn turn) =>
        TeamAppends.Of(turn, Tenant) with { OwnClock = _configuration!.Configuration.OwnClock };

    private async Task<AgentState?> Load(AgentId agent)
    {
        var snapshot = await Services.Ledger.Load(Tenant, StreamId.Of(agent), CancellationToken.None);
        return snapshot is null ? null : DomainJson.Deserialize<AgentState>(snapshot.State.Span);
    }

    private TeamContext Context(Instant now) => new()
    {
        Team = new TeamId(Id),
        Now = now,
        Definition = _team,
        Members = _team is null ? ImmutableArray<RoutingCandidate>.Empty : TeamMembers.Of(_team, _members, _configuration!, now),
    };
}
