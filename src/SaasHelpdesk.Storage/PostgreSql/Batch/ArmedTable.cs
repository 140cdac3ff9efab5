using NodaTime;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The wake-ups that are armed, in place of what was armed before.</summary>
internal sealed class ArmedTable : BatchTable
{
    private readonly List<string> _streams;
    private readonly List<string> _clocks;
    private readonly List<long> _dueTimes;
    private readonly List<long> _readyTimes;

    public ArmedTable()
    {
        _streams = Column<string>("stream");
        _clocks = Column<string>("clock");
        _dueTimes = Column<long>("due_at");
        _readyTimes = Column<long>("ready_at");
        Upsert("wake_ups", "tenant", "stream");
    }

    public void Add(int slot, string tenant, string stream, string clock, Instant due)
    {
        AddRow(slot, tenant);
        _streams.Add(stream);
        _clocks.Add(clock);
        _dueTimes.Add(Microseconds.RoundUp(due));
        _readyTimes.Add(Microseconds.RoundUp(due));
    }
}
