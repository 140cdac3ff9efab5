using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The armed wake-ups in the database file. Claims go through the writer, so that no two can overlap.</summary>
internal sealed class SqliteWakeUps(SqliteWriter writer, SqliteReaders readers) : IWakeUps
{
    private const string ClaimReady =
        """
        UPDATE wake_ups SET ready_at = ?1 WHERE (tenant, stream) IN
            (SELECT tenant, stream FROM wake_ups WHERE clock = ?4 AND ready_at <= ?2 ORDER BY ready_at LIMIT ?3)
        RETURNING tenant, stream, due_at
        """;

    private const string RemoveClaimed =
        "DELETE FROM wake_ups WHERE tenant = ?1 AND stream = ?2 AND due_at = ?3 AND ready_at = ?4";

    private const string MoveClaimed =
        "UPDATE wake_ups SET due_at = ?5, ready_at = ?5 WHERE tenant = ?1 AND stream = ?2 AND due_at = ?3 AND ready_at = ?4";

    private const string EarliestReady = "SELECT min(ready_at) FROM wake_ups WHERE clock = ?1";

    public async ValueTask<IReadOnlyList<WakeUp>> Claim(
        TenantId? clock, Instant now, int limit, Duration lease, CancellationToken cancellationToken)
    {
        var name = Clocks.Of(clock);
        var readyBy = Microseconds.RoundDown(now);
        var leasedUntil = Microseconds.RoundUp(now + lease);
        return await writer.Run<IReadOnlyList<WakeUp>>(session => Claim(session, name, readyBy, limit, leasedUntil), cancellationToken);
    }

    public async ValueTask Complete(WakeUp wakeUp, Instant? next, CancellationToken cancellationToken) =>
        await writer.Run(
            session =>
            {
                var statement = session.Statement(next is null ? RemoveClaimed : MoveClaimed);
                statement.Bind(1, wakeUp.Tenant.Value);
                statement.Bind(2, wakeUp.Stream.ToString());
                statement.Bind(3, Microseconds.RoundUp(wakeUp.DueAt));
                statement.Bind(4, Microseconds.RoundUp(wakeUp.LeasedUntil));
                if (next is { } due)
                    statement.Bind(5, Microseconds.RoundUp(due));
                return statement.Run();
            },
            cancellationToken);

    public ValueTask<Instant?> NextDue(TenantId? clock, Instant now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read(Clocks.Of(clock), static (session, name) =>
        {
            var statement = session.Statement(EarliestReady);
            statement.Bind(1, name);
            statement.Step();
            var earliest = Microseconds.ToInstant(statement.Int64OrNull(0));
            statement.Reset();
            return earliest;
        }));
    }

    private static List<WakeUp> Claim(SqliteSession session, string clock, long readyBy, int limit, long leasedUntil)
    {
        var statement = session.Statement(ClaimReady);
        statement.Bind(1, leasedUntil);
        statement.Bind(2, readyBy);
        statement.Bind(3, limit);
        statement.Bind(4, clock);
        var lease = Microseconds.ToInstant(leasedUntil);
        var claimed = new List<WakeUp>();
        while (statement.Step())
        {
            claimed.Add(new(
                new TenantId(statement.Text(0)),
                StreamId.Parse(statement.Text(1)),
                Microseconds.ToInstant(statement.Int64(2)),
                lease));
        }

        statement.Reset();
        claimed.Sort(static (left, right) => left.DueAt.CompareTo(right.DueAt));
        return claimed;
    }
}
