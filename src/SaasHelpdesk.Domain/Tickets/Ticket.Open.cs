using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>Intake: one event that holds everything, so that the commonest command is the cheapest.</content>
public static partial class Ticket
{
    private static Refusal? Open(TicketDraft draft, OpenTicket command)
    {
        if (CheckIntake(draft, command) is { } refusal)
            return refusal;
        var tags = TicketTags.Change([], command.Tags, []);
        if (!tags.IsSuccess)
            return tags.Refusal;
        var status = StatusIn(draft, StatusCategory.New, command.Status);
        if (!status.IsSuccess)
            return status.Refusal;
        var fields = TicketFields.CheckAll(draft.Configuration, command.Type, command.Fields, requireAll: draft.By.Kind != AuthorKind.System);
        if (!fields.IsSuccess)
            return fields.Refusal;

        var traits = new TicketTraits
        {
            Type = command.Type,
            Priority = PriorityOf(draft, command.Priority, command.Impact, command.Urgency) ?? Priority.Moderate,
            Category = command.Category,
            Channel = command.Channel,
            Organisation = command.Organisation,
            Vip = command.Vip,
            Tags = tags.Value,
            Team = command.Team,
        };
        RoutingOutcome? routed = null;
        if (!draft.Configuration.Routing.IsEmpty)
        {
            routed = draft.Context.Routing.Run(traits);
            traits = command.Team is null ? routed.Traits : routed.Traits with { Team = command.Team };
        }

        draft.Add(new TicketOpened(
            draft.Context.Ticket, command.Subject, command.Body, command.Requester, command.RequesterName, status.Value.Name, StatusCategory.New, traits)
        {
            Internal = command.Internal,
            OnBehalfOf = command.OnBehalfOf,
            Impact = command.Impact,
            Urgency = command.Urgency,
            Level = traits.Team is { } team && draft.Configuration.Team(team) is { } definition ? definition.Level : 0,
            Skills = routed?.Skills ?? [],
            Routing = routed?.Trace,
            Pin = PinFor(draft, traits),
            Watchers = Distinct(command.Watchers),
            Fields = fields.Value,
            Attachments = command.Attachments,
            FollowUpOf = command.FollowUpOf,
            ExternalReference = command.ExternalReference,
            RecordedAt = draft.At < draft.Now ? draft.Now : null,
        });
        if (command.Agent is { } agent)
            AssignTo(draft, agent);
        return null;
    }

    private static Refusal? CheckIntake(TicketDraft draft, OpenTicket command)
    {
        var refusal = TicketTexts.Required(command.Subject, TicketLimits.Subject, "subject")
            ?? TicketTexts.Body(command.Body)
            ?? TicketTexts.Attachments(command.Attachments)
            ?? TicketTexts.Required(command.RequesterName, TicketLimits.Name, "requesterName")
            ?? TicketTexts.Optional(command.ExternalReference, TicketLimits.Reference, "externalReference")
            ?? (command.Category is null ? null : CheckCategory(draft, command.Category));
        if (refusal is not null)
            return refusal;
        if (command.Internal && draft.By.Kind == AuthorKind.Requester)
            return TicketErrors.Forbidden("add notes");
        if (command.Priority is { } priority && !Enum.IsDefined(priority))
            return TicketErrors.NoPriority();
        if (command.Watchers.Length > TicketLimits.Watchers)
            return TicketErrors.TooMany("watchers");
        if (command.FollowUpOf == draft.Context.Ticket)
            return TicketErrors.Self();
        if (command.Team is { } id && draft.Configuration.Team(id) is null)
            return TicketErrors.UnknownTeam(id);
        return null;
    }

    private static ImmutableArray<UserId> Distinct(ImmutableArray<UserId> users) => users.Length < 2 ? users : [.. users.Distinct()];
}
