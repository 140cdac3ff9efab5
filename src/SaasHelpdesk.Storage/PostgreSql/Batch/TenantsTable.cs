using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The tenants.</summary>
internal sealed class TenantsTable : BatchTable
{
    private readonly List<string> _names;
    private readonly List<string?> _providers;
    private readonly List<long> _createdTimes;
    private readonly List<bool> _active;

    public TenantsTable()
    {
        _names = Column<string>("name");
        _providers = Column<string?>("provider");
        _createdTimes = Column<long>("created_at");
        _active = Column<bool>("active");
        Upsert("tenants", "tenant");
    }

    public void Add(int slot, string tenant, TenantRow row)
    {
        AddRow(slot, tenant);
        _names.Add(row.Name);
        _providers.Add(row.Provider?.Value);
        _createdTimes.Add(Microseconds.Exact(row.CreatedAt));
        _active.Add(row.Active);
    }
}
