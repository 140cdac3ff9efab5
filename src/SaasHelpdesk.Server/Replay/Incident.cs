using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Server.Replay;

/// <summary>An incident with its rows in order of time.</summary>
internal sealed record Incident(string Number, Instant OpenedAt, Priority FirstPriority, IReadOnlyList<IncidentUpdate> Rows)
{
    public static Incident Of(string number, IReadOnlyList<IncidentUpdate> rows)
    {
        var first = rows[0];
        var openedAt = first.OpenedAt is { } opened && opened < first.UpdatedAt ? opened : first.UpdatedAt;
        return new Incident(number, openedAt, rows.First(row => row.Priority is not null).Priority!.Value, rows);
    }
}
