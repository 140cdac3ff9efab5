using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Grains.Aggregates;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.Agents;

/// <summary>One agent. See <see cref="IAgentGrain"/>.</summary>
internal sealed class AgentGrain(AggregateServices services) : AggregateGrain<AgentTurn, AgentState>(services), IAgentGrain
{
    private CompiledConfiguration? _configuration;

    protected override StreamKind Kind => StreamKind.Agent;

    public Task<GrainAnswer<AgentState>> SetProfile(SetProfile command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<AgentState>> SetPresence(SetPresence command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<AgentState>> Deliver(AgentCommand message) => Handle(message, Actor.System);

    protected override AgentState Deserialize(ReadOnlySpan<byte> json) => DomainJson.Deserialize<AgentState>(json);

    protected override async ValueTask Prepare(AgentState? state)
    {
        _configuration = await Services.Configurations.Current(Tenant, CancellationToken.None);
        Now = await Services.Now(_configuration);
    }

    protected override Result<AgentTurn?> WakeUp(AgentState? state, Instant now) =>
        state is null || _configuration is null ? null as AgentTurn : Agent.Wake(state, Context(now, Actor.System));

    protected override (AgentState State, int Events) Outcome(AgentTurn turn) => (turn.After, turn.Events.Length);

    protected override Instant? NextWake(AgentState state) => _configuration is null ? null : Agent.NextWake(state, _configuration);

    protected override LedgerAppend Record(AgentTurn turn) =>
        AgentAppends.Of(turn, _configuration!.Configuration) with { OwnClock = _configuration.Configuration.OwnClock };

    private Task<GrainAnswer<AgentState>> Handle(AgentCommand command, Actor actor) => Execute(state =>
    {
        if (_configuration is null)
            return TenantRefusals.Unknown;
        var turn = Agent.Handle(state, command, Context(Now, actor));
        return turn.IsSuccess ? turn.Value : turn.Refusal;
    });

    private AgentContext Context(Instant now, Actor actor) => new()
    {
        Agent = new AgentId(Id),
        Now = now,
        Configuration = _configuration!,
        By = actor,
    };
}
