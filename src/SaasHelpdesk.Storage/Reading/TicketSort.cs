namespace SaasHelpdesk.Storage.Reading;

/// <summary>The order of a list of tickets.</summary>
/// <param name="Field">What it is sorted by.</param>
/// <param name="Descending">The exact reverse of the ascending order, ties included.</param>
public readonly record struct TicketSort(TicketSortField Field, bool Descending = false);
