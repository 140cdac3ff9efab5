using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The messages.</summary>
internal sealed class MessagesTable : BatchTable
{
    private readonly List<long> _tickets;
    private readonly List<int> _numbers;
    private readonly List<int> _editedVersions;
    private readonly List<long> _times;
    private readonly List<short> _authorKinds;
    private readonly List<bool> _public;
    private readonly List<string> _authorIds;
    private readonly List<string> _authorNames;
    private readonly List<string> _bodies;

    public MessagesTable()
    {
        _tickets = Column<long>("ticket");
        _numbers = Column<int>("number");
        _editedVersions = Column<int>("edited_version");
        _times = Column<long>("at");
        _authorKinds = Column<short>("author_kind");
        _public = Column<bool>("is_public");
        _authorIds = Column<string>("author_id");
        _authorNames = Column<string>("author_name");
        _bodies = Column<string>("body");
        Upsert("messages", "tenant", "ticket", "number");
    }

    public void Add(int slot, string tenant, MessageRow row)
    {
        AddRow(slot, tenant);
        _tickets.Add(row.Ticket.Number);
        _numbers.Add(row.Number);
        _editedVersions.Add(row.EditedVersion);
        _times.Add(Microseconds.Exact(row.At));
        _authorKinds.Add((short)row.AuthorKind);
        _public.Add(row.IsPublic);
        _authorIds.Add(row.AuthorId.Value);
        _authorNames.Add(row.AuthorName);
        _bodies.Add(row.Body);
    }
}
