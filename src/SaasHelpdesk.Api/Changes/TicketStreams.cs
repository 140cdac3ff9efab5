using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Changes;

/// <summary>Streams of tickets.</summary>
internal static class TicketStreams
{
    public static TicketId TicketId(this StreamId stream) =>
        stream.Kind == StreamKind.Ticket && Domain.Identifiers.TicketId.TryParse(stream.Key, out var ticket)
            ? ticket
            : throw new InvalidOperationException($"{stream} is no ticket's stream.");
}
