using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>Moves the streams on, and so decides which appends were first: their slots are the statement's answer and its successors' filter.</summary>
internal sealed class StreamsTable : BatchTable
{
    private readonly List<string> _streams;
    private readonly List<long> _expected;
    private readonly List<long> _versions;
    private readonly List<ReadOnlyMemory<byte>> _states;

    public StreamsTable()
    {
        _streams = Column<string>("stream");
        _expected = Column<long>("expected");
        _versions = Column<long>("version");
        _states = Column<ReadOnlyMemory<byte>>("state");
        Command.CommandText =
            $"""
            WITH source AS MATERIALIZED (SELECT * FROM {Source}),
            created AS (
                INSERT INTO streams (tenant, stream, version, slot, state)
                SELECT tenant, stream, version, slot, state FROM source WHERE expected = 0 ORDER BY tenant, stream
                ON CONFLICT (tenant, stream) DO NOTHING RETURNING slot
            ),
            moved AS (
                UPDATE streams AS s SET version = i.version, slot = i.slot, state = i.state FROM source AS i
                WHERE i.expected > 0 AND s.tenant = i.tenant AND s.stream = i.stream AND s.version = i.expected RETURNING s.slot
            ),
            winners AS (SELECT slot FROM created UNION ALL SELECT slot FROM moved)
            SELECT coalesce(array_agg(slot), ARRAY[]::integer[]), set_config(
                'app.won', CASE count(*) WHEN cardinality($1) THEN 'all' ELSE coalesce(array_agg(slot), ARRAY[]::integer[])::text END, true)
            FROM winners
            """;
    }

    public void Add(int slot, string tenant, string stream, LedgerAppend append)
    {
        AddRow(slot, tenant);
        _streams.Add(stream);
        _expected.Add(append.ExpectedVersion);
        _versions.Add(append.ExpectedVersion + append.Events.Length);
        _states.Add(append.State);
    }
}
