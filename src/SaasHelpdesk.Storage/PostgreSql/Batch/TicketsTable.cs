using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The tickets.</summary>
internal sealed class TicketsTable : BatchTable
{
    private readonly List<Action<TicketRow>> _fields = [];

    public TicketsTable()
    {
        Field("id", static row => row.Id.Number);
        Field("version", static row => row.Version);
        Field("created_at", static row => Microseconds.Exact(row.CreatedAt));
        Field("updated_at", static row => Microseconds.Exact(row.UpdatedAt));
        Field("resolved_at", static row => Microseconds.Exact(row.ResolvedAt));
        Field("closed_at", static row => Microseconds.Exact(row.ClosedAt));
        Field("next_due_at", static row => Microseconds.RoundUpOrNever(row.NextDueAt, row.Id.Number));
        Field("merged_into", static row => row.MergedInto?.Number);
        Field("impact", static row => row.Impact);
        Field("urgency", static row => row.Urgency);
        Field("level", static row => row.Level);
        Field("reopen_count", static row => row.ReopenCount);
        Field("hand_over_count", static row => row.HandOverCount);
        Field("escalation_count", static row => row.EscalationCount);
        Field("type", static row => (short)row.Type);
        Field("status_category", static row => (short)row.StatusCategory);
        Field("priority", static row => (short)row.Priority);
        Field("channel", static row => (short)row.Channel);
        Field("vip", static row => row.Vip);
        Field("breached", static row => row.Breached);
        Field("external_reference", static row => row.ExternalReference);
        Field("status", static row => row.Status);
        Field("category", static row => row.Category);
        Field("subject", static row => row.Subject);
        Field("requester_id", static row => row.RequesterId.Value);
        Field("requester_name", static row => row.RequesterName);
        Field("organisation", static row => row.Organisation?.Value);
        Field("owner", static row => row.Owner?.Value);
        Field("assignee", static row => row.Assignee?.Value);
        Field("team", static row => row.Team?.Value);
        var tags = ListColumn("tags");
        _fields.Add(row => tags.Add(TextList.Join(row.Tags)));
        Upsert("tickets", "tenant", "id");
    }

    public void Add(int slot, string tenant, TicketRow row)
    {
        AddRow(slot, tenant);
        foreach (var field in _fields)
            field(row);
    }

    private void Field<T>(string name, Func<TicketRow, T> value)
    {
        var column = Column<T>(name);
        _fields.Add(row => column.Add(value(row)));
    }
}
