using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

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
    private readonly List<bool> _active;
    private readonly List<int> _versions;
    private readonly List<string> _search;

    public UsersTable()
    {
        _ids = Column<string>("id");
        _names = Column<string>("name");
        _emails = Column<string?>("email");
        _roles = Column<string>("role");
        _organisations = Column<string?>("organisation");
        _vips = Column<bool>("vip");
        _active = Column<bool>("active");
        _versions = Column<int>("version");
        _search = Column<string>("search");
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
        _active.Add(row.Active);
        _versions.Add(row.Version);
        _search.Add(PeopleText.Of(row));
    }
}
