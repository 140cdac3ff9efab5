using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The agents.</summary>
internal sealed class AgentsTable : BatchTable
{
    private readonly List<string> _ids;
    private readonly List<string> _names;
    private readonly List<string> _presences;
    private readonly List<int> _capacities;
    private readonly List<int> _openLoads;
    private readonly List<string> _skills;
    private readonly List<string> _teams;

    public AgentsTable()
    {
        _ids = Column<string>("id");
        _names = Column<string>("name");
        _presences = Column<string>("presence");
        _capacities = Column<int>("capacity");
        _openLoads = Column<int>("open_load");
        _skills = ListColumn("skills");
        _teams = ListColumn("teams");
        Upsert("agents", "tenant", "id");
    }

    public void Add(int slot, string tenant, AgentRow row)
    {
        AddRow(slot, tenant);
        _ids.Add(row.Id.Value);
        _names.Add(row.Name);
        _presences.Add(row.Presence);
        _capacities.Add(row.Capacity);
        _openLoads.Add(row.OpenLoad);
        _skills.Add(TextList.Join(row.Skills));
        _teams.Add(row.Teams.IsDefaultOrEmpty ? "" : string.Join(TextList.Separator, row.Teams));
    }
}
