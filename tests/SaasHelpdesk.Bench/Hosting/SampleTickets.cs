using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;

namespace SaasHelpdesk.Bench.Hosting;

/// <summary>Tickets as people write them: a line and a paragraph, mixed priorities, channels and categories, the same in every run.</summary>
internal static class SampleTickets
{
    private static readonly string[] Words =
        ("printer laptop monitor screen network vpn password account outlook email server access folder drive backup invoice order system " +
        "error message since yesterday morning update restart slow cannot open please help urgent customer meeting room projector phone " +
        "Drucker Rechnung Bildschirm Anmeldung Kennwort Netzwerk Fehler seit heute nicht erreichbar dringend bitte Server Ordner Zugriff").Split(' ');

    private static readonly string[] Categories = ["hardware/printer", "software/email", "network/vpn", "account/password"];

    public static OpenTicket Ticket(int index)
    {
        var random = new Random(index);
        return new OpenTicket(Text(random, 6), Text(random, 40), new UserId($"caller-{index % 500}"), $"Caller {index % 500}")
        {
            Type = TicketType.Incident,
            Channel = (ContactChannel)(index % 3),
            Priority = (Priority)(1 + (index % 4)),
            Category = Categories[index % Categories.Length],
        };
    }

    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
