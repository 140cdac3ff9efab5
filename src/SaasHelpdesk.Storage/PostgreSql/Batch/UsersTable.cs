using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The users.</summary>
internal sealed class UsersTable : BatchTable
{
    private readonly List<string> _ids;
    private readonly List<string> _names;
    private readonly List<string?> _emails;
    private readonly List<string> _roles;
    private readonly List<string?> _organisations;
    private readonly List<bool> _vips;

    public UsersTable()
    {
        _ids = Column<string>("id");
        _names = Column<string>("name");
        _emails = Column<string?>("email");
        _roles = Column<string>("role");
        _organisations = Column<string?>("organisation");
        _vips = Column<bool>("vip");
        Upsert("users", "tenant", "id");
    }

    public void Add(int slot, string tenant, UserRow row)
    {
        AddRow(slot, tenant);
        _ids.Add(row.Id.Value);
        _names.Add(row.Name);
        _emails.Add(row.Email);
        _roles.Add(row.Role);
        _organisations.Add(row.Organisation?.Value);
        _vips.Add(row.Vip);
    }
}
