using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>A decision in the making: events so far and the state after them.</summary>
internal sealed class AgentDraft(AgentState state, AgentContext context)
{
    private ImmutableArray<AgentEvent>.Builder? _events;

    public AgentState State { get; private set; } = state;

    public CompiledConfiguration Configuration => context.Configuration;

    public Instant Now { get; } = Microseconds.Floor(context.Now);

    /// <summary>A due time in whole microseconds, as event times are; rounded up, for nothing may happen early.</summary>
    public static Instant? Due(Instant? at) => at is { } exact ? Microseconds.Floor(exact + Duration.FromNanoseconds(999)) : null;

    private Actor? By => context.By == Actor.System ? null : context.By;

    public AgentTurn ToTurn(AgentState? before) => new(before, ToEvents(), State, Agent.NextWake(State, Configuration));

    public ImmutableArray<AgentEvent> ToEvents() => _events?.DrainToImmutable() ?? [];

    public void Add(AgentEvent @event) => Append(@event with { At = Instant.Max(Now, State.LastAt), By = By });

    /// <summary>Adds what a timer does.</summary>
    public void AddDue(AgentEvent @event, Instant due) =>
        Append(@event with { At = Instant.Max(due, State.LastAt), DueAt = due, LateBy = Now - due });

    public AgentAssignment? Assignment(TicketId ticket)
    {
        foreach (var assignment in State.Assignments)
        {
            if (assignment.Ticket == ticket)
                return assignment;
        }

        return null;
    }

    public EndedAssignment? Ended(TicketId ticket)
    {
        foreach (var ended in State.Ended)
        {
            if (ended.Ticket == ticket)
                return ended;
        }

        return null;
    }

    private void Append(AgentEvent @event)
    {
        (_events ??= ImmutableArray.CreateBuilder<AgentEvent>(1)).Add(@event);
        State = Agent.Fold(State, @event);
    }
}
