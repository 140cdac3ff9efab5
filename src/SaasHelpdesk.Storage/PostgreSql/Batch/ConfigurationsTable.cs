using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The configurations. A version is written once, and a second write is a fault of the append.</summary>
internal sealed class ConfigurationsTable : BatchTable
{
    private readonly List<int> _versions;
    private readonly List<ReadOnlyMemory<byte>> _documents;

    public ConfigurationsTable()
    {
        _versions = Column<int>("version");
        _documents = Column<ReadOnlyMemory<byte>>("json");
        Insert("configurations");
    }

    public void Add(int slot, string tenant, ConfigurationRow row)
    {
        AddRow(slot, tenant);
        _versions.Add(row.Version);
        _documents.Add(row.Json);
    }
}
