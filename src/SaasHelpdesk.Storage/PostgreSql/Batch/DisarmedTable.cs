namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The streams that want no wake-up any more.</summary>
internal sealed class DisarmedTable : BatchTable
{
    private readonly List<string> _streams;

    public DisarmedTable()
    {
        _streams = Column<string>("stream");
        Command.CommandText = $"DELETE FROM wake_ups AS w USING {Source} WHERE {Won} AND w.tenant = i.tenant AND w.stream = i.stream";
    }

    public void Add(int slot, string tenant, string stream)
    {
        AddRow(slot, tenant);
        _streams.Add(stream);
    }
}
