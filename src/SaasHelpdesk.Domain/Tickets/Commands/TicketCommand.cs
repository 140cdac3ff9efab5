using System.Text.Json.Serialization;

namespace SaasHelpdesk.Domain.Tickets.Commands;

/// <summary>What somebody wants of one ticket. <see cref="Ticket"/> answers with events or with a refusal.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(OpenTicket), "openTicket")]
[JsonDerivedType(typeof(ReplyToTicket), "replyToTicket")]
[JsonDerivedType(typeof(AddNote), "addNote")]
[JsonDerivedType(typeof(EditMessage), "editMessage")]
[JsonDerivedType(typeof(AssignTicket), "assignTicket")]
[JsonDerivedType(typeof(TakeTicket), "takeTicket")]
[JsonDerivedType(typeof(ReleaseTicket), "releaseTicket")]
[JsonDerivedType(typeof(AcceptRouting), "acceptRouting")]
[JsonDerivedType(typeof(ReturnToTeam), "returnToTeam")]
[JsonDerivedType(typeof(HandOverTicket), "handOverTicket")]
[JsonDerivedType(typeof(EscalateTicket), "escalateTicket")]
[JsonDerivedType(typeof(AcknowledgeTicket), "acknowledgeTicket")]
[JsonDerivedType(typeof(ChangePriority), "changePriority")]
[JsonDerivedType(typeof(ChangeTraits), "changeTraits")]
[JsonDerivedType(typeof(TagTicket), "tagTicket")]
[JsonDerivedType(typeof(SetField), "setField")]
[JsonDerivedType(typeof(ApplyPolicy), "applyPolicy")]
[JsonDerivedType(typeof(ChangeStatus), "changeStatus")]
[JsonDerivedType(typeof(ResolveTicket), "resolveTicket")]
[JsonDerivedType(typeof(ReopenTicket), "reopenTicket")]
[JsonDerivedType(typeof(CloseTicket), "closeTicket")]
[JsonDerivedType(typeof(AbsorbTicket), "absorbTicket")]
[JsonDerivedType(typeof(MergeInto), "mergeInto")]
[JsonDerivedType(typeof(SplitTicket), "splitTicket")]
[JsonDerivedType(typeof(OpenSplit), "openSplit")]
[JsonDerivedType(typeof(LinkTickets), "linkTickets")]
[JsonDerivedType(typeof(UnlinkTickets), "unlinkTickets")]
[JsonDerivedType(typeof(AddWatcher), "addWatcher")]
[JsonDerivedType(typeof(RemoveWatcher), "removeWatcher")]
[JsonDerivedType(typeof(LogTime), "logTime")]
public abstract record TicketCommand
{
    /// <summary>
    /// The version of the ticket that the caller saw, or null for any. If events came after it, the command is refused with
    /// <c>ticket.version</c> and the names of the fields that changed since.
    /// </summary>
    public long? ExpectedVersion { get; init; }
}
