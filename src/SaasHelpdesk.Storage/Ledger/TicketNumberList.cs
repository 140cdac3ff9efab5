using System.Collections.Immutable;
using System.Globalization;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Storage.Ledger;

/// <summary>Ticket numbers as one text, parted by commas.</summary>
internal static class TicketNumberList
{
    public static string Write(ImmutableArray<TicketId> tickets) =>
        string.Join(',', tickets.Select(static ticket => ticket.Number.ToString(CultureInfo.InvariantCulture)));

    public static ImmutableArray<TicketId> Read(string text) => text.Length == 0
        ? []
        : [.. text.Split(',').Select(static number => new TicketId(long.Parse(number, CultureInfo.InvariantCulture)))];
}
