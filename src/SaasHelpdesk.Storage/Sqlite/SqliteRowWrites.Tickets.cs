using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Sqlite;

internal static partial class SqliteRowWrites
{
    private const string PutTicket =
        """
        INSERT INTO tickets (tenant, id, external_reference, type, status, status_category, priority, impact, urgency, category, channel,
            subject, requester_id, requester_name, organisation, owner, assignee, team, level, tags, vip, created_at, updated_at,
            resolved_at, closed_at, next_due_at, breached, reopen_count, hand_over_count, merged_into, version, escalation_count)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26,
            ?27, ?28, ?29, ?30, ?31, ?32)
        ON CONFLICT (tenant, id) DO UPDATE SET external_reference = excluded.external_reference, type = excluded.type,
            status = excluded.status, status_category = excluded.status_category, priority = excluded.priority, impact = excluded.impact,
            urgency = excluded.urgency, category = excluded.category, channel = excluded.channel, subject = excluded.subject,
            requester_id = excluded.requester_id, requester_name = excluded.requester_name, organisation = excluded.organisation,
            owner = excluded.owner, assignee = excluded.assignee, team = excluded.team, level = excluded.level, tags = excluded.tags,
            vip = excluded.vip, created_at = excluded.created_at, updated_at = excluded.updated_at, resolved_at = excluded.resolved_at,
            closed_at = excluded.closed_at, next_due_at = excluded.next_due_at, breached = excluded.breached,
            reopen_count = excluded.reopen_count, hand_over_count = excluded.hand_over_count, merged_into = excluded.merged_into,
            version = excluded.version, escalation_count = excluded.escalation_count
        """;

    private static void Write(SqliteSession session, string tenant, TicketRow row)
    {
        // Before the row is replaced: the subject is indexed again only if it changed.
        SqliteSearchWrites.IndexSubject(session, tenant, row);
        var statement = session.Statement(PutTicket);
        statement.Bind(1, tenant);
        statement.Bind(2, row.Id.Number);
        statement.Bind(3, row.ExternalReference);
        statement.Bind(4, (long)row.Type);
        statement.Bind(5, row.Status);
        statement.Bind(6, (long)row.StatusCategory);
        statement.Bind(7, (long)row.Priority);
        statement.Bind(8, (long?)row.Impact);
        statement.Bind(9, (long?)row.Urgency);
        statement.Bind(10, row.Category);
        statement.Bind(11, (long)row.Channel);
        statement.Bind(12, row.Subject);
        statement.Bind(13, row.RequesterId.Value);
        statement.Bind(14, row.RequesterName);
        statement.Bind(15, row.Organisation?.Value);
        statement.Bind(16, row.Owner?.Value);
        statement.Bind(17, row.Assignee?.Value);
        statement.Bind(18, row.Team?.Value);
        statement.Bind(19, (long?)row.Level);
        statement.Bind(20, List(row.Tags));
        statement.Bind(21, row.Vip);
        statement.Bind(22, Microseconds.Exact(row.CreatedAt));
        statement.Bind(23, Microseconds.Exact(row.UpdatedAt));
        statement.Bind(24, Microseconds.Exact(row.ResolvedAt));
        statement.Bind(25, Microseconds.Exact(row.ClosedAt));
        statement.Bind(26, Microseconds.RoundUpOrNever(row.NextDueAt, row.Id.Number));
        statement.Bind(27, row.Breached);
        statement.Bind(28, row.ReopenCount);
        statement.Bind(29, row.HandOverCount);
        statement.Bind(30, row.MergedInto?.Number);
        statement.Bind(31, row.Version);
        statement.Bind(32, row.EscalationCount);
        statement.Run();
    }
}
