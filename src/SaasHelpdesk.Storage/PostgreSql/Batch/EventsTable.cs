using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The events.</summary>
internal sealed class EventsTable : BatchTable
{
    private readonly List<string> _streams;
    private readonly List<long> _versions;
    private readonly List<long> _times;
    private readonly List<string> _types;
    private readonly List<ReadOnlyMemory<byte>> _data;

    public EventsTable()
    {
        _streams = Column<string>("stream");
        _versions = Column<long>("version");
        _times = Column<long>("at");
        _types = Column<string>("type");
        _data = Column<ReadOnlyMemory<byte>>("data");
        Insert("events");
    }

    public void Add(int slot, string tenant, string stream, long version, NewEvent @event)
    {
        AddRow(slot, tenant);
        _streams.Add(stream);
        _versions.Add(version);
        _times.Add(Microseconds.Exact(@event.At));
        _types.Add(@event.Type);
        _data.Add(@event.Data);
    }
}
