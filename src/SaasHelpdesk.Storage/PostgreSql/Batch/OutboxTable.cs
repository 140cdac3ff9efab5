using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The effects; one whose key is there already is left alone.</summary>
internal sealed class OutboxTable : BatchTable
{
    private readonly List<string> _keys;
    private readonly List<string> _channels;
    private readonly List<string> _targets;
    private readonly List<string> _clocks;
    private readonly List<long> _times;
    private readonly List<long> _readyTimes;
    private readonly List<ReadOnlyMemory<byte>> _payloads;

    public OutboxTable()
    {
        _keys = Column<string>("effect_key");
        _channels = Column<string>("channel");
        _targets = Column<string>("target");
        _clocks = Column<string>("clock");
        _times = Column<long>("at");
        _readyTimes = Column<long>("ready_at");
        _payloads = Column<ReadOnlyMemory<byte>>("payload");
        Insert("outbox", "ORDER BY i.n ON CONFLICT (tenant, effect_key) DO NOTHING");
    }

    public void Add(int slot, string tenant, string clock, OutboxMessage message)
    {
        AddRow(slot, tenant);
        _keys.Add(message.EffectKey);
        _channels.Add(message.Channel);
        _targets.Add(message.Target);
        _clocks.Add(clock);
        _times.Add(Microseconds.RoundUp(message.At));
        _readyTimes.Add(Microseconds.RoundUp(message.At));
        _payloads.Add(message.Payload);
    }
}
