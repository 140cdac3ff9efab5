using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Effects;

namespace SaasHelpdesk.Domain.Tests.Routing;

/// <summary>Tickets, teams and agents that talk through an outbox, as their grains do: at least once, in any order, one effect a key.</summary>
internal sealed class AssignmentWorld : ISlaTermsSource
{
    public static readonly TeamId Auto = new("first-level");
    public static readonly TeamId Manual = new("second-level");
    private readonly HashSet<string> _keys = [];
    private long _tickets;

    public AssignmentWorld(params string[] agents)
    {
        var standard = TenantConfigurations.Default(new("acme"), "Acme");
        var members = agents.Select(a => new TeamMember { Agent = new(a) });
        var lifecycle = standard.Lifecycle with { RequireHandOverNote = false };
        Configuration = CompiledConfiguration.Compile(standard with
        {
            Policies = [],
            Ladders = [],
            Lifecycle = lifecycle,
            Teams = [standard.Teams[0] with { Members = [.. members] }, standard.Teams[1] with { Members = [.. members] }],
        }).Value;
        foreach (var agent in agents)
            Agents[new(agent)] = AgentState.Initial(new(agent));
    }

    public CompiledConfiguration Configuration { get; }

    public Instant Now { get; set; } = Instant.FromUtc(2026, 3, 2, 9, 0);

    public SortedDictionary<TicketId, TicketState> Tickets { get; } = [];

    public Dictionary<AgentId, AgentState> Agents { get; } = [];

    public TeamState Team { get; private set; } = TeamState.Initial(Auto);

    public List<OutboxMessage> Outbox { get; } = [];

    public SlaTerms? Find(SlaPin pin) => null;

    public void Open() => Tell(
        new TicketId(++_tickets), new OpenTicket("Printer", "It is on fire.", new("cora"), "Cora"), new Actor(AuthorKind.Requester, new("cora"), "Cora"));

    /// <summary>A command of somebody; a refusal is theirs to see.</summary>
    public void Tell(TicketId id, TicketCommand command, Actor actor)
    {
        var turn = Ticket.Handle(Tickets.GetValueOrDefault(id), command, Context(id, actor));
        if (!turn.IsSuccess)
            return;
        Tickets[id] = turn.Value.After;
        Send(TicketEffects.Of(turn.Value, Configuration.Configuration));
    }

    public void Tell(AgentId id, AgentCommand command) => Done(Agent.Handle(Agents[id], command, Context(id)).Value);

    public void Deliver(OutboxMessage message)
    {
        var stream = StreamId.Parse(message.Target);
        switch (stream.Kind)
        {
            case StreamKind.Ticket:
                Assert.True(TicketId.TryParse(stream.Key, out var ticket));
                Tell(ticket, DomainJson.Deserialize<TicketCommand>(message.Payload.Span), Actor.System);
                break;
            case StreamKind.Agent:
                Tell(new AgentId(stream.Key), DomainJson.Deserialize<AgentCommand>(message.Payload.Span));
                break;
            case StreamKind.Team when stream == StreamId.Of(Auto):
                Done(Domain.Teams.Team.Handle(Team, DomainJson.Deserialize<TeamCommand>(message.Payload.Span), Context()).Value);
                break;
        }
    }

    /// <summary>Lets everything happen that is due.</summary>
    public void Wake()
    {
        foreach (var agent in Agents.Keys.ToArray())
            Done(Agent.Wake(Agents[agent], Context(agent)));
        Done(Domain.Teams.Team.Wake(Team, Context()));
    }

    private void Done(AgentTurn turn)
    {
        Agents[turn.After.Id] = Restored(turn.After);
        Send(AgentEffects.Of(turn, Configuration.Configuration));
    }

    private void Done(TeamTurn turn)
    {
        Team = Restored(turn.After);
        Send(TeamEffects.Of(turn));
    }

    /// <summary>What a restart makes of a state.</summary>
    private static T Restored<T>(T state) => DomainJson.Deserialize<T>(DomainJson.Serialize(state));

    private void Send(IEnumerable<OutboxMessage> effects) =>
        Outbox.AddRange(effects.Where(e => e.Channel == EffectChannels.Grain && _keys.Add(e.EffectKey)));

    private TicketContext Context(TicketId id, Actor actor) => new()
    {
        Ticket = id,
        Now = Now,
        Actor = actor,
        Configuration = Configuration.Configuration,
        Routing = Configuration.Routing,
        Terms = this,
    };

    private AgentContext Context(AgentId id) => new() { Agent = id, Now = Now, Configuration = Configuration };

    private TeamContext Context()
    {
        var team = Configuration.Configuration.Team(Auto)!;
        var members = TeamMembers.Of(team, [.. team.Members.Select(m => Agents[m.Agent])], Configuration, Now);
        return new() { Team = Auto, Now = Now, Definition = team, Members = members };
    }
}
