using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.Tickets;

/// <content>The contract: every command goes the same way.</content>
internal sealed partial class TicketGrain
{
    public Task<GrainAnswer<TicketState>> Open(OpenTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Reply(ReplyToTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> AddNote(AddNote command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> EditMessage(EditMessage command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Assign(AssignTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Take(TakeTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Release(ReleaseTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> AcceptRouting(AcceptRouting command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> ReturnToTeam(ReturnToTeam command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> HandOver(HandOverTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Escalate(EscalateTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Acknowledge(AcknowledgeTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> ChangePriority(ChangePriority command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> ChangeTraits(ChangeTraits command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Tag(TagTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> SetField(SetField command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> ApplyPolicy(ApplyPolicy command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> ChangeStatus(ChangeStatus command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Resolve(ResolveTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Reopen(ReopenTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Close(CloseTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Absorb(AbsorbTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> MergeInto(MergeInto command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Split(SplitTicket command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Link(LinkTickets command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> Unlink(UnlinkTickets command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> AddWatcher(AddWatcher command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> RemoveWatcher(RemoveWatcher command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TicketState>> LogTime(LogTime command, Actor actor) => Handle(command, actor);
}
