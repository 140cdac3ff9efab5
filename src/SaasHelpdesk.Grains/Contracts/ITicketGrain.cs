using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>
/// One ticket with its own clocks, key <c>{tenant}/{number}</c>. Every command first does what is due before it, then is decided, and is
/// durable when the answer comes. A refusal is part of the answer; an exception means a bug or an outage.
/// </summary>
public interface ITicketGrain : IWakeableGrain
{
    /// <summary>Opens the ticket under this key's number.</summary>
    Task<GrainAnswer<TicketState>> Open(OpenTicket command, Actor actor);

    /// <summary>Sends a public message.</summary>
    Task<GrainAnswer<TicketState>> Reply(ReplyToTicket command, Actor actor);

    /// <summary>Adds an internal note.</summary>
    Task<GrainAnswer<TicketState>> AddNote(AddNote command, Actor actor);

    /// <summary>Writes a new version of a message.</summary>
    Task<GrainAnswer<TicketState>> EditMessage(EditMessage command, Actor actor);

    /// <summary>Assigns an agent, or names the case owner.</summary>
    Task<GrainAnswer<TicketState>> Assign(AssignTicket command, Actor actor);

    /// <summary>The acting agent takes the ticket.</summary>
    Task<GrainAnswer<TicketState>> Take(TakeTicket command, Actor actor);

    /// <summary>The assignee gives the ticket back to the team.</summary>
    Task<GrainAnswer<TicketState>> Release(ReleaseTicket command, Actor actor);

    /// <summary>The team grain's choice of an agent.</summary>
    Task<GrainAnswer<TicketState>> AcceptRouting(AcceptRouting command, Actor actor);

    /// <summary>The agent grain gives back an assignment that was not taken in time.</summary>
    Task<GrainAnswer<TicketState>> ReturnToTeam(ReturnToTeam command, Actor actor);

    /// <summary>Hands the ticket to another team (functional escalation, or back).</summary>
    Task<GrainAnswer<TicketState>> HandOver(HandOverTicket command, Actor actor);

    /// <summary>Asks for management attention (hierarchical escalation).</summary>
    Task<GrainAnswer<TicketState>> Escalate(EscalateTicket command, Actor actor);

    /// <summary>Holds back the ladder's notices for a while; clocks run on.</summary>
    Task<GrainAnswer<TicketState>> Acknowledge(AcknowledgeTicket command, Actor actor);

    /// <summary>Sets the priority, or impact and urgency; clocks are re-targeted.</summary>
    Task<GrainAnswer<TicketState>> ChangePriority(ChangePriority command, Actor actor);

    /// <summary>Changes subject, type, category, channel, organisation or VIP.</summary>
    Task<GrainAnswer<TicketState>> ChangeTraits(ChangeTraits command, Actor actor);

    /// <summary>Adds and removes tags.</summary>
    Task<GrainAnswer<TicketState>> Tag(TagTicket command, Actor actor);

    /// <summary>Sets a custom field.</summary>
    Task<GrainAnswer<TicketState>> SetField(SetField command, Actor actor);

    /// <summary>Moves the ticket to the current policy and calendar versions.</summary>
    Task<GrainAnswer<TicketState>> ApplyPolicy(ApplyPolicy command, Actor actor);

    /// <summary>Sets a status; a pending-until status needs a date.</summary>
    Task<GrainAnswer<TicketState>> ChangeStatus(ChangeStatus command, Actor actor);

    /// <summary>Records the solution and stops the clocks.</summary>
    Task<GrainAnswer<TicketState>> Resolve(ResolveTicket command, Actor actor);

    /// <summary>Reopens a resolved ticket within the tenant's window.</summary>
    Task<GrainAnswer<TicketState>> Reopen(ReopenTicket command, Actor actor);

    /// <summary>Closes for good.</summary>
    Task<GrainAnswer<TicketState>> Close(CloseTicket command, Actor actor);

    /// <summary>Takes over what a merged ticket brings.</summary>
    Task<GrainAnswer<TicketState>> Absorb(AbsorbTicket command, Actor actor);

    /// <summary>Ends this ticket in favour of another.</summary>
    Task<GrainAnswer<TicketState>> MergeInto(MergeInto command, Actor actor);

    /// <summary>Copies messages into a new ticket, which opens when it is told (<see cref="Deliver"/> of <see cref="OpenSplit"/>).</summary>
    Task<GrainAnswer<TicketState>> Split(SplitTicket command, Actor actor);

    /// <summary>Links another ticket.</summary>
    Task<GrainAnswer<TicketState>> Link(LinkTickets command, Actor actor);

    /// <summary>Removes a link.</summary>
    Task<GrainAnswer<TicketState>> Unlink(UnlinkTickets command, Actor actor);

    /// <summary>Adds a watcher.</summary>
    Task<GrainAnswer<TicketState>> AddWatcher(AddWatcher command, Actor actor);

    /// <summary>Removes a watcher.</summary>
    Task<GrainAnswer<TicketState>> RemoveWatcher(RemoveWatcher command, Actor actor);

    /// <summary>Records time spent.</summary>
    Task<GrainAnswer<TicketState>> LogTime(LogTime command, Actor actor);

    /// <summary>
    /// A message of another grain, by way of the outbox, or sooner by whoever waits for its outcome. Comes at least once; a repeat changes nothing.
    /// </summary>
    Task<GrainAnswer<TicketState>> Deliver(TicketCommand message);
}
