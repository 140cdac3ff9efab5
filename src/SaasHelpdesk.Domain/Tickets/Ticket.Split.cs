using System.Collections.Immutable;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>
/// Splitting messages off. The new ticket comes in at the instant of the split and its clocks start there: what was promised for the old matter
/// stays with the source, and what waited in it was not late in the new one. It has the source's requester, traits, team, watchers and custom
/// fields, but nobody is assigned, and the intake rules are not asked again.
/// </content>
public static partial class Ticket
{
    private static Refusal? Split(TicketDraft draft, SplitTicket command)
    {
        var state = draft.State;
        if (state.Links.Contains(new TicketLink(command.Ticket, LinkKind.SplitTo)))
            return null;
        var refusal = CanSplit(state, draft.ContextAt) ?? TicketTexts.Required(command.Subject, TicketLimits.Subject, "subject");
        if (refusal is not null)
            return refusal;
        if (command.Ticket == state.Id)
            return TicketErrors.Self();
        if (command.Messages.IsEmpty == command.From is null)
            return TicketErrors.SplitMessages();
        if (command.From is { } from && (from < 1 || from > state.Messages.Length))
            return TicketErrors.UnknownMessage(from, "fromMessage");
        ImmutableArray<int> messages = command.From is { } first
            ? [.. Enumerable.Range(first, state.Messages.Length - first + 1)]
            : [.. command.Messages.Distinct().Order()];
        if (messages.Length > TicketLimits.SplitMessages)
            return TicketErrors.SplitMessages();
        if (messages[0] < 1)
            return TicketErrors.UnknownMessage(messages[0], "messages");
        if (messages[^1] > state.Messages.Length)
            return TicketErrors.UnknownMessage(messages[^1], "messages");
        if (state.Links.Length >= TicketLimits.Links)
            return TicketErrors.TooMany("links");
        draft.Add(new TicketSplit(command.Ticket, command.Subject, messages));
        return null;
    }

    private static Refusal? OpenSplit(TicketDraft draft, OpenSplit command)
    {
        if (draft.Exists)
            return draft.State.SplitFrom == command.Source ? null : TicketErrors.Exists();
        if (draft.Context.Origin is not { } origin || origin.Source.Id != command.Source || origin.Split.Ticket != draft.Context.Ticket)
            return TicketErrors.NotFound();

        var (source, first) = (origin.Source, origin.Messages[0]);
        var team = source.Traits.Team is { } id ? draft.Configuration.Team(id) : null;
        var traits = source.Traits with { Team = team?.Id };
        var status = draft.Configuration.DefaultStatus(StatusCategory.New).Name;
        draft.Add(new TicketOpened(
            draft.Context.Ticket, origin.Split.Subject, first.Body, source.People.Requester, source.People.RequesterName, status, StatusCategory.New, traits)
        {
            Internal = first.Internal,
            OnBehalfOf = source.People.OnBehalfOf,
            Impact = source.Impact,
            Urgency = source.Urgency,
            Level = team?.Level ?? 0,
            Skills = source.Skills,
            Pin = PinFor(draft, traits),
            Watchers = source.People.Watchers,
            Fields = source.Fields,
            SplitFrom = source.Id,
            Copies = origin.Messages,
        });
        return null;
    }
}
