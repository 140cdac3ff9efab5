using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets.Commands;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>Every refusal of a ticket.</summary>
public static class TicketErrors
{
    /// <summary>The ticket does not exist, or belongs to somebody else.</summary>
    public static Refusal NotFound() => Refusal.NotFound("ticket.not-found", "There is no such ticket.");

    /// <summary>Its number is taken.</summary>
    public static Refusal Exists() => Refusal.Conflict("ticket.exists", "The ticket was opened already.");

    /// <summary>Events came after the version that the caller saw.</summary>
    /// <param name="expected">The version that the caller saw.</param>
    /// <param name="actual">The present version.</param>
    /// <param name="changed">Names of the fields that changed since (<see cref="TicketChanges"/>).</param>
    public static Refusal Version(long expected, long actual, IEnumerable<string> changed) => Refusal.Conflict(
        "ticket.version",
        $"The ticket is at version {actual}, not {expected}. Changed since: {string.Join(", ", changed)}.",
        "expectedVersion");

    /// <summary>It is closed for good.</summary>
    public static Refusal Closed() => Refusal.Conflict("ticket.closed", "The ticket is closed.");

    /// <summary>The requester's message came too late: it opens a ticket of its own, linked to this one (<see cref="OpenTicket.FollowUpOf"/>).</summary>
    public static Refusal FollowUp() =>
        Refusal.Conflict("ticket.follow-up", "The ticket does not reopen any more. Open a follow-up that is linked to it.");

    /// <summary>It lives on in another ticket.</summary>
    public static Refusal Merged(TicketId survivor) => Refusal.Conflict("ticket.merged", $"The ticket was merged into {survivor}.");

    internal static Refusal Forbidden(string what) => Refusal.Forbidden("ticket.forbidden", $"Only the support side may {what}.");

    internal static Refusal Length(string field, int least, int most) =>
        Refusal.Validation("ticket.length", $"A length of {least} to {most} characters is needed.", field);

    internal static Refusal UnknownStatus(string status) =>
        Refusal.Validation("ticket.unknown-status", $"The tenant has no status '{status}'.", "status");

    internal static Refusal WrongStatus(string status, StatusCategory wanted) =>
        Refusal.Validation("ticket.wrong-status", $"The status '{status}' is not one of the category {wanted}.", "status");

    internal static Refusal Transition(StatusCategory from, StatusCategory to) =>
        Refusal.Conflict("ticket.transition", $"A ticket does not go from {from} to {to}.");

    internal static Refusal NotResolved() => Refusal.Conflict("ticket.not-resolved", "The ticket is not resolved.");

    internal static Refusal ReopenWindow() => Refusal.Conflict("ticket.reopen-window", "The time in which the ticket may reopen is over.");

    internal static Refusal UntilMissing() => Refusal.Validation("ticket.until", "Waiting for a date needs a date in the future.", "until");

    internal static Refusal ResolutionRequired(string field) =>
        Refusal.Validation("ticket.resolution-required", "Resolving needs cause, solution and code.", field);

    internal static Refusal UnknownCategory(string category) =>
        Refusal.Validation("ticket.unknown-category", $"The tenant has no category '{category}'.", "category");

    internal static Refusal UnknownTeam(TeamId team) => Refusal.Validation("ticket.unknown-team", $"The tenant has no team '{team}'.", "team");

    internal static Refusal NoSuchTeam() => Refusal.Conflict("ticket.no-such-team", "No team of the tenant fits.");

    internal static Refusal SameTeam(TeamId team) => Refusal.Conflict("ticket.same-team", $"The team '{team}' has the ticket already.");

    internal static Refusal NotMember(AgentId agent) =>
        Refusal.Validation("ticket.not-member", $"The agent '{agent}' does not work in the ticket's team.", "agent");

    internal static Refusal NotAssigned() => Refusal.Conflict("ticket.not-assigned", "Nobody is assigned.");

    internal static Refusal NotAssignee() => Refusal.Forbidden("ticket.not-assignee", "Somebody else is assigned.");

    internal static Refusal HandOverIncomplete(string field) =>
        Refusal.Validation("ticket.hand-over-incomplete", "A hand-over needs a reason and a note.", field);

    internal static Refusal NotActive() => Refusal.Conflict("ticket.not-active", "The ticket is resolved or closed.");

    internal static Refusal NoPriority() => Refusal.Validation("ticket.no-priority", "A priority, or both impact and urgency, are needed.", "priority");

    internal static Refusal NotMoreUrgent() => Refusal.Conflict("ticket.not-more-urgent", "The priority is as urgent already.");

    internal static Refusal Duration(string field) => Refusal.Validation("ticket.duration", "The length of time is out of range.", field);

    internal static Refusal Tag(string tag) => Refusal.Validation("ticket.tag", $"'{tag}' is not a tag of 1 to 64 printable characters.", "tags");

    internal static Refusal TooManyTags() => Refusal.Validation("ticket.too-many-tags", $"A ticket has at most {TicketLimits.Tags} tags.", "tags");

    internal static Refusal UnknownField(FieldId field) =>
        Refusal.Validation("ticket.unknown-field", $"A ticket of this type has no field '{field}'.", $"fields.{field}");

    internal static Refusal FieldValue(FieldId field) =>
        Refusal.Validation("ticket.field-value", $"The value does not fit the field '{field}'.", $"fields.{field}");

    internal static Refusal FieldRequired(FieldId field) =>
        Refusal.Validation("ticket.field-required", $"The field '{field}' needs a value.", $"fields.{field}");

    internal static Refusal UnknownMessage(int message, string field = "message") =>
        Refusal.NotFound("ticket.unknown-message", $"There is no message {message}.", field);

    internal static Refusal SplitMessages() => Refusal.Validation(
        "ticket.split-messages", $"Name 1 to {TicketLimits.SplitMessages} messages, or the first of so many.", "messages");

    internal static Refusal NotAuthor() => Refusal.Forbidden("ticket.not-author", "Only who wrote the message may change it.");

    internal static Refusal Self() => Refusal.Validation("ticket.self", "A ticket has no relation to itself.", "other");

    internal static Refusal MergeCycle(TicketId other) =>
        Refusal.Conflict("ticket.merge-cycle", $"Ticket {other} was merged into this one.");

    internal static Refusal MergeClosed(TicketId other) => Refusal.Conflict("ticket.merge-closed", $"Ticket {other} is closed; link it instead.");

    internal static Refusal MergeResolved(TicketId other) =>
        Refusal.Conflict("ticket.merge-resolved", $"Ticket {other} is not solved but this one is; reopen this one first.");

    internal static Refusal TooMany(string what) => Refusal.Conflict("ticket.too-many", $"The ticket has too many {what}.");
}
