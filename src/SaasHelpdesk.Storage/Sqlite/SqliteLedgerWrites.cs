using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The statements of one append.</summary>
internal static class SqliteLedgerWrites
{
    private const string CreateStream =
        "INSERT INTO streams (tenant, stream, version, state) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (tenant, stream) DO NOTHING";

    private const string MoveStream =
        "UPDATE streams SET version = ?3, state = ?4 WHERE tenant = ?1 AND stream = ?2 AND version = ?5";

    private const string AddEvent =
        "INSERT INTO events (tenant, stream, version, type, at, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    private const string Arm =
        """
        INSERT INTO wake_ups (tenant, stream, due_at, ready_at, clock) VALUES (?1, ?2, ?3, ?3, ?4)
        ON CONFLICT (tenant, stream) DO UPDATE SET due_at = excluded.due_at, ready_at = excluded.ready_at, clock = excluded.clock
        """;

    private const string Disarm = "DELETE FROM wake_ups WHERE tenant = ?1 AND stream = ?2";

    private const string AddEffect =
        """
        INSERT INTO outbox (tenant, effect_key, channel, target, at, payload, ready_at, clock) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?5, ?7)
        ON CONFLICT (tenant, effect_key) DO NOTHING
        """;

    private const string AddReceipt =
        "INSERT INTO receipts (tenant, stream, command, expires_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (tenant, stream, command) DO NOTHING";

    public static AppendOutcome Append(SqliteSession session, LedgerAppend append)
    {
        var tenant = append.Tenant.Value;
        var stream = append.Stream.ToString();
        if (!Advance(session, append, tenant, stream))
            return AppendOutcome.VersionConflict;

        AddEvents(session, append, tenant, stream);
        SetWakeUp(session, append, tenant, stream);
        foreach (var message in append.Outbox)
            AddToOutbox(session, message, tenant, Clocks.Of(append));
        foreach (var row in append.Rows)
            SqliteRowWrites.Write(session, tenant, row);
        if (append.Receipt is { } receipt)
            Keep(session, receipt, tenant, stream);
        return AppendOutcome.Appended;
    }

    private static bool Advance(SqliteSession session, LedgerAppend append, string tenant, string stream)
    {
        var statement = session.Statement(append.ExpectedVersion == 0 ? CreateStream : MoveStream);
        statement.Bind(1, tenant);
        statement.Bind(2, stream);
        statement.Bind(3, append.ExpectedVersion + append.Events.Length);
        statement.Bind(4, append.State.Span);
        if (append.ExpectedVersion > 0)
            statement.Bind(5, append.ExpectedVersion);
        return statement.Run();
    }

    private static void AddEvents(SqliteSession session, LedgerAppend append, string tenant, string stream)
    {
        var statement = session.Statement(AddEvent);
        statement.Bind(1, tenant);
        statement.Bind(2, stream);
        var version = append.ExpectedVersion;
        foreach (var @event in append.Events)
        {
            statement.Bind(3, ++version);
            statement.Bind(4, @event.Type);
            statement.Bind(5, Microseconds.Exact(@event.At));
            statement.Bind(6, @event.Data.Span);
            statement.Run();
        }
    }

    private static void SetWakeUp(SqliteSession session, LedgerAppend append, string tenant, string stream)
    {
        if (append.NextWake is null && append.ExpectedVersion == 0)
            return;
        var statement = session.Statement(append.NextWake is null ? Disarm : Arm);
        statement.Bind(1, tenant);
        statement.Bind(2, stream);
        if (append.NextWake is { } due)
        {
            statement.Bind(3, Microseconds.RoundUp(due));
            statement.Bind(4, Clocks.Of(append));
        }

        statement.Run();
    }

    private static void Keep(SqliteSession session, CommandReceipt receipt, string tenant, string stream)
    {
        var statement = session.Statement(AddReceipt);
        statement.Bind(1, tenant);
        statement.Bind(2, stream);
        statement.Bind(3, receipt.Command);
        statement.Bind(4, Microseconds.RoundUp(receipt.KeepUntil));
        statement.Run();
    }

    private static void AddToOutbox(SqliteSession session, OutboxMessage message, string tenant, string clock)
    {
        var statement = session.Statement(AddEffect);
        statement.Bind(1, tenant);
        statement.Bind(2, message.EffectKey);
        statement.Bind(3, message.Channel);
        statement.Bind(4, message.Target);
        statement.Bind(5, Microseconds.RoundUp(message.At));
        statement.Bind(6, message.Payload.Span);
        statement.Bind(7, clock);
        statement.Run();
    }
}
