using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The outbox in the database file.</summary>
internal sealed class SqliteOutbox(SqliteWriter writer, SqliteReaders readers) : IOutbox
{
    // A message for a grain does not pass an earlier one that is under way or waits for another try.
    private const string InTurn =
        """
        (q.channel <> 'grain' OR NOT EXISTS (
            SELECT 1 FROM outbox AS e WHERE e.tenant = q.tenant AND e.channel = 'grain' AND e.target = q.target AND e.sequence < q.sequence
            AND e.ready_at IS NOT NULL AND e.ready_at > q.ready_at))
        """;

    private const string ClaimReady =
        $"""
        UPDATE outbox SET ready_at = ?1, attempts = attempts + 1 WHERE sequence IN
            (SELECT q.sequence FROM outbox AS q WHERE q.clock = ?4 AND q.ready_at <= ?2 AND {InTurn} ORDER BY q.ready_at, q.sequence LIMIT ?3)
        RETURNING sequence, tenant, effect_key, channel, target, at, payload, attempts
        """;

    private const string MarkDelivered =
        "UPDATE outbox SET delivered_at = ?3, ready_at = NULL, last_error = NULL WHERE sequence = ?2 AND tenant = ?1";

    // A late failure of a lapsed claim does not take back what another claim delivered.
    private const string MarkFailed =
        "UPDATE outbox SET ready_at = ?3, last_error = ?4 WHERE sequence = ?2 AND tenant = ?1 AND delivered_at IS NULL";

    private const string EarliestReady =
        $"""
        SELECT (SELECT q.ready_at FROM outbox AS q WHERE q.clock = ?1 AND q.ready_at IS NOT NULL AND {InTurn}
            ORDER BY q.ready_at, q.sequence LIMIT 1)
        """;

    public async ValueTask<IReadOnlyList<OutboxDelivery>> Claim(
        TenantId? clock, Instant now, int limit, Duration lease, CancellationToken cancellationToken)
    {
        var name = Clocks.Of(clock);
        var readyBy = Microseconds.RoundDown(now);
        var leasedUntil = Microseconds.RoundUp(now + lease);
        return await writer.Run<IReadOnlyList<OutboxDelivery>>(
            session => Claim(session, name, readyBy, limit, leasedUntil), cancellationToken);
    }

    public async ValueTask Delivered(IReadOnlyList<OutboxDelivery> deliveries, Instant at, CancellationToken cancellationToken) =>
        await writer.Run(
            session =>
            {
                var statement = session.Statement(MarkDelivered);
                foreach (var delivery in deliveries)
                {
                    statement.Bind(1, delivery.Tenant.Value);
                    statement.Bind(2, delivery.Sequence);
                    statement.Bind(3, Microseconds.RoundUp(at));
                    statement.Run();
                }

                return true;
            },
            cancellationToken);

    public async ValueTask Failed(OutboxDelivery delivery, string error, Instant? retryAt, CancellationToken cancellationToken) =>
        await writer.Run(
            session =>
            {
                var statement = session.Statement(MarkFailed);
                statement.Bind(1, delivery.Tenant.Value);
                statement.Bind(2, delivery.Sequence);
                statement.Bind(3, retryAt is { } retry ? Microseconds.RoundUp(retry) : null);
                statement.Bind(4, error);
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

    private static List<OutboxDelivery> Claim(SqliteSession session, string clock, long readyBy, int limit, long leasedUntil)
    {
        var statement = session.Statement(ClaimReady);
        statement.Bind(1, leasedUntil);
        statement.Bind(2, readyBy);
        statement.Bind(3, limit);
        statement.Bind(4, clock);
        var claimed = new List<OutboxDelivery>();
        while (statement.Step())
        {
            var message = new OutboxMessage(
                statement.Text(2), statement.Text(3), statement.Text(4), Microseconds.ToInstant(statement.Int64(5)), statement.Blob(6));
            claimed.Add(new(new TenantId(statement.Text(1)), statement.Int64(0), message, (int)statement.Int64(7)));
        }

        statement.Reset();
        claimed.Sort(static (left, right) => left.Sequence.CompareTo(right.Sequence));
        return claimed;
    }
}
