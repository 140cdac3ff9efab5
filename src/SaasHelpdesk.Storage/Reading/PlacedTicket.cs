using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>A ticket of one of several lists that are read together.</summary>
internal sealed class PlacedTicket
{
    /// <summary>Which of the lists.</summary>
    public required int Place { get; init; }

    public required TicketEntity Ticket { get; init; }
}
