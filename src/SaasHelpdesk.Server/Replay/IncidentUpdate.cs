using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Server.Replay;

/// <summary>One row of an incident log: the incident after an update.</summary>
/// <param name="Line">Line in the file, from 1 up, the header being line 1.</param>
/// <param name="Number">The incident's number in the source system.</param>
/// <param name="State">The status as the file spells it.</param>
/// <param name="OpenedAt">When the incident came in, or null if unknown.</param>
/// <param name="UpdatedAt">When this update happened.</param>
/// <param name="Priority">The priority, or null if unknown (then it is as before).</param>
/// <param name="Group">The group that has the incident, or null if unknown (then it is as before).</param>
/// <param name="Assignee">The assignee, or null if unknown (then it is as before).</param>
/// <param name="Subject">A short description from the classification columns, if they are there.</param>
internal sealed record IncidentUpdate(
    int Line,
    string Number,
    string State,
    Instant? OpenedAt,
    Instant UpdatedAt,
    Priority? Priority,
    string? Group,
    string? Assignee,
    string Subject);
