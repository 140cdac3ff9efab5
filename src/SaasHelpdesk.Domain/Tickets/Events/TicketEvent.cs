using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Domain.Tickets.Events;

/// <summary>
/// Something that happened to a ticket. The stream of these is the ticket, its audit trail and the source of every number. Type names and
/// members are stored for ever: add, never rename.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(TicketOpened), "ticketOpened")]
[JsonDerivedType(typeof(TicketReplied), "ticketReplied")]
[JsonDerivedType(typeof(NoteAdded), "noteAdded")]
[JsonDerivedType(typeof(MessageEdited), "messageEdited")]
[JsonDerivedType(typeof(TicketAssigned), "ticketAssigned")]
[JsonDerivedType(typeof(TicketTaken), "ticketTaken")]
[JsonDerivedType(typeof(TicketReleased), "ticketReleased")]
[JsonDerivedType(typeof(TicketReturned), "ticketReturned")]
[JsonDerivedType(typeof(TicketQueued), "ticketQueued")]
[JsonDerivedType(typeof(TicketHandedOver), "ticketHandedOver")]
[JsonDerivedType(typeof(TicketEscalated), "ticketEscalated")]
[JsonDerivedType(typeof(TicketAcknowledged), "ticketAcknowledged")]
[JsonDerivedType(typeof(AcknowledgementEnded), "acknowledgementEnded")]
[JsonDerivedType(typeof(PriorityChanged), "priorityChanged")]
[JsonDerivedType(typeof(TraitsChanged), "traitsChanged")]
[JsonDerivedType(typeof(TicketTagged), "ticketTagged")]
[JsonDerivedType(typeof(FieldSet), "fieldSet")]
[JsonDerivedType(typeof(PolicyApplied), "policyApplied")]
[JsonDerivedType(typeof(StatusChanged), "statusChanged")]
[JsonDerivedType(typeof(TicketResolved), "ticketResolved")]
[JsonDerivedType(typeof(TicketReopened), "ticketReopened")]
[JsonDerivedType(typeof(TicketClosed), "ticketClosed")]
[JsonDerivedType(typeof(TicketAbsorbed), "ticketAbsorbed")]
[JsonDerivedType(typeof(TicketMerged), "ticketMerged")]
[JsonDerivedType(typeof(TicketSplit), "ticketSplit")]
[JsonDerivedType(typeof(TicketLinked), "ticketLinked")]
[JsonDerivedType(typeof(TicketUnlinked), "ticketUnlinked")]
[JsonDerivedType(typeof(WatcherAdded), "watcherAdded")]
[JsonDerivedType(typeof(WatcherRemoved), "watcherRemoved")]
[JsonDerivedType(typeof(TimeLogged), "timeLogged")]
[JsonDerivedType(typeof(SlaWarned), "slaWarned")]
[JsonDerivedType(typeof(SlaBreached), "slaBreached")]
[JsonDerivedType(typeof(LadderStepFired), "ladderStepFired")]
[JsonDerivedType(typeof(LadderStepSkipped), "ladderStepSkipped")]
public abstract record TicketEvent
{
    /// <summary>
    /// When it happened, whole microseconds; never earlier than the event before. For a timer's event the instant at which it had to fire, not
    /// the later one at which it did.
    /// </summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public Actor By { get; init; } = Actor.System;

    /// <summary>For a timer's event: the true due time; a breach fires just after it. Null for all others.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>For a timer's event: how long after <see cref="At"/> it was carried out; more than a moment only after an outage.</summary>
    public Duration? LateBy { get; init; }

    /// <summary>For what a ladder step did: that step (<c>resolution/1/step/2</c>).</summary>
    public SlaMomentId? Cause { get; init; }
}
