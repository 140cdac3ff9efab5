namespace SaasHelpdesk.Storage.Reading;

/// <summary>Which tickets, and in which order.</summary>
/// <param name="Filter">Which tickets.</param>
/// <param name="Sort">The order.</param>
public sealed record TicketList(TicketFilter Filter, TicketSort Sort);
