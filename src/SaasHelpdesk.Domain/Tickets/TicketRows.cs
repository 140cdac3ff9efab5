using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>The rows of the read model that a turn changes: the ticket's own, and one for each new or edited message.</summary>
public static class TicketRows
{
    /// <summary>The rows; none for a turn without events.</summary>
    public static ImmutableArray<ReadModelRow> Of(TicketTurn turn)
    {
        if (turn.Events.IsEmpty)
            return [];
        var rows = ImmutableArray.CreateBuilder<ReadModelRow>(2);
        rows.Add(Of(turn.After, turn.Clocks));
        foreach (var @event in turn.Events)
        {
            rows.AddRange(MessageRows(turn.After, @event));
            AddAttachments(rows, turn.After.Id, @event);
        }

        return rows.DrainToImmutable();
    }

    /// <summary>The conversation that events make: each message in its newest text, oldest message first.</summary>
    /// <param name="state">The ticket after these events.</param>
    /// <param name="events">All events of the ticket up to there.</param>
    public static IReadOnlyList<MessageRow> MessagesOf(TicketState state, IEnumerable<TicketEvent> events)
    {
        var messages = new SortedDictionary<int, MessageRow>();
        foreach (var @event in events)
        {
            foreach (var message in MessageRows(state, @event))
                messages[message.Number] = message;
        }

        return [.. messages.Values];
    }

    /// <summary>The ticket's own row.</summary>
    /// <param name="state">The ticket.</param>
    /// <param name="clocks">Its clocks as of its last event.</param>
    public static TicketRow Of(TicketState state, ImmutableArray<SlaClock> clocks)
    {
        var traits = state.Traits;
        return new TicketRow
        {
            Id = state.Id,
            ExternalReference = state.ExternalReference,
            Type = traits.Type,
            Status = state.Status,
            StatusCategory = state.Category,
            Priority = traits.Priority,
            Impact = (int?)state.Impact,
            Urgency = (int?)state.Urgency,
            Category = traits.Category,
            Channel = traits.Channel,
            Subject = state.Subject,
            RequesterId = state.People.Requester,
            RequesterName = state.People.RequesterName,
            Organisation = traits.Organisation,
            Owner = state.People.Owner,
            Assignee = state.People.Assignee,
            Team = traits.Team,
            Level = state.Level == 0 ? null : state.Level,
            Tags = traits.Tags,
            Vip = traits.Vip,
            CreatedAt = state.Times.OpenedAt,
            UpdatedAt = state.Times.LastAt,
            ResolvedAt = state.Times.ResolvedAt,
            ClosedAt = state.Times.ClosedAt,
            NextDueAt = NextDue(clocks),
            Breached = IsBreached(clocks),
            ReopenCount = state.Counts.Reopenings,
            HandOverCount = state.Counts.HandOvers,
            EscalationCount = state.Counts.Escalations,
            MergedInto = state.MergedInto,
            Version = state.Version,
        };
    }

    private static Instant? NextDue(ImmutableArray<SlaClock> clocks)
    {
        Instant? next = null;
        foreach (var clock in clocks)
        {
            if (clock.State == SlaClockState.Running && clock.DueAt is { } due && !(next < due))
                next = due;
        }

        return next;
    }

    private static bool IsBreached(ImmutableArray<SlaClock> clocks)
    {
        foreach (var clock in clocks)
        {
            if (clock.IsBreached)
                return true;
        }

        return false;
    }

    private static void AddAttachments(ImmutableArray<ReadModelRow>.Builder rows, TicketId ticket, TicketEvent @event)
    {
        switch (@event)
        {
            case TicketOpened { Copies: [_, ..] } e:
                for (var i = 0; i < e.Copies.Length; i++)
                    AddAttachments(rows, ticket, i + 1, e.Copies[i].Attachments);
                break;
            case TicketOpened e:
                AddAttachments(rows, ticket, 1, e.Attachments);
                break;
            case TicketReplied e:
                AddAttachments(rows, ticket, e.Message, e.Attachments);
                break;
            case NoteAdded e:
                AddAttachments(rows, ticket, e.Message, e.Attachments);
                break;
        }
    }

    private static void AddAttachments(
        ImmutableArray<ReadModelRow>.Builder rows, TicketId ticket, int message, ImmutableArray<Attachment> files)
    {
        for (var i = 0; i < files.Length; i++)
            rows.Add(new AttachmentRow(ticket, message, i + 1, files[i]));
    }

    private static IEnumerable<MessageRow> MessageRows(TicketState state, TicketEvent @event) => @event switch
    {
        TicketOpened { Copies: [_, ..] } e => e.Copies.Select((copy, i) => MessageRow(state, i + 1, copy.Body, 1)),
        TicketOpened e => [MessageRow(state, 1, e.Body, 1)],
        TicketReplied e => [MessageRow(state, e.Message, e.Body, 1)],
        NoteAdded e => [MessageRow(state, e.Message, e.Body, 1)],
        MessageEdited e => [MessageRow(state, e.Message, e.Body, e.Version)],
        _ => [],
    };

    private static MessageRow MessageRow(TicketState state, int number, string body, int version)
    {
        var mark = state.Messages[number - 1];
        var author = state.Authors[mark.Author];
        return new MessageRow
        {
            Ticket = state.Id,
            Number = number,
            At = mark.At,
            AuthorKind = author.Kind,
            AuthorId = author.Id,
            AuthorName = author.Name,
            IsPublic = !mark.Internal,
            Body = body,
            EditedVersion = version,
        };
    }
}
