using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>Idempotency keys in the database file. Claims go through the one writer, and so one after another.</summary>
internal sealed class SqliteIdempotency(SqliteWriter writer, SqliteReaders readers) : IIdempotencyStore
{
    private const string ClaimKey =
        """
        INSERT INTO idempotency AS i (tenant, client, key_hash, run, fingerprint, rights, leased_until, expires_at, tickets)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '')
        ON CONFLICT (tenant, client, key_hash) DO UPDATE SET
            run = CASE WHEN i.expires_at <= ?9 THEN excluded.run ELSE i.run END,
            expires_at = CASE WHEN i.expires_at <= ?9 THEN excluded.expires_at ELSE i.expires_at END,
            fingerprint = excluded.fingerprint, rights = excluded.rights, leased_until = excluded.leased_until, response = NULL, tickets = ''
        WHERE i.expires_at <= ?9 OR (i.response IS NULL AND i.leased_until <= ?9 AND i.fingerprint = excluded.fingerprint)
        """;

    private const string ReadKey =
        "SELECT run, fingerprint, rights, response, tickets FROM idempotency WHERE tenant = ?1 AND client = ?2 AND key_hash = ?3";

    private const string StoreResponse =
        """
        UPDATE idempotency SET response = ?5, tickets = ?6
        WHERE tenant = ?1 AND client = ?2 AND key_hash = ?3 AND run = ?4 AND response IS NULL
        """;

    private const string EndLease =
        """
        UPDATE idempotency SET leased_until = ?5
        WHERE tenant = ?1 AND client = ?2 AND key_hash = ?3 AND run = ?4 AND response IS NULL AND leased_until > ?5
        """;

    private const string AllotTicket =
        "INSERT INTO allotments (tenant, run, place, ticket, expires_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (tenant, run, place) DO NOTHING";

    private const string ReadAllotment = "SELECT ticket FROM allotments WHERE tenant = ?1 AND run = ?2 AND place = ?3";
    private const string FindReceipt = "SELECT 1 FROM receipts WHERE tenant = ?1 AND stream = ?2 AND command = ?3";

    private const string PurgeKeys =
        "DELETE FROM idempotency WHERE rowid IN (SELECT rowid FROM idempotency WHERE expires_at <= ?1 LIMIT ?2)";

    private const string PurgeAllotments =
        """
        DELETE FROM allotments WHERE (tenant, run, place) IN (SELECT tenant, run, place FROM allotments WHERE expires_at <= ?1 LIMIT ?2)
        """;

    private const string PurgeReceipts =
        """
        DELETE FROM receipts WHERE (tenant, stream, command) IN (SELECT tenant, stream, command FROM receipts WHERE expires_at <= ?1 LIMIT ?2)
        """;

    public ValueTask<IdempotencyRecord> Claim(IdempotencyClaim claim, CancellationToken cancellationToken) => writer.Run(
        session =>
        {
            var statement = Bind(session.Statement(ClaimKey), claim.Scope);
            statement.Bind(4, claim.Run);
            statement.Bind(5, claim.Fingerprint);
            statement.Bind(6, claim.Rights);
            statement.Bind(7, Microseconds.RoundUp(claim.LeasedUntil));
            statement.Bind(8, Microseconds.RoundUp(claim.ExpiresAt));
            statement.Bind(9, Microseconds.RoundDown(claim.Now));
            var isMine = statement.Run();
            return Read(Bind(session.Statement(ReadKey), claim.Scope), isMine);
        },
        cancellationToken);

    public async ValueTask Complete(
        IdempotencyScope scope, string run, ReadOnlyMemory<byte> response, ImmutableArray<TicketId> tickets, CancellationToken cancellationToken) =>
        await writer.Run(
            session =>
            {
                var statement = Bind(session.Statement(StoreResponse), scope);
                statement.Bind(4, run);
                statement.Bind(5, response.Span);
                statement.Bind(6, TicketNumberList.Write(tickets));
                return statement.Run();
            },
            cancellationToken);

    public async ValueTask Release(IdempotencyScope scope, string run, Instant now, CancellationToken cancellationToken) => await writer.Run(
        session =>
        {
            var statement = Bind(session.Statement(EndLease), scope);
            statement.Bind(4, run);
            statement.Bind(5, Microseconds.RoundDown(now));
            return statement.Run();
        },
        cancellationToken);

    public ValueTask<TicketId> Allot(
        TenantId tenant, string run, int place, TicketId number, Instant keepUntil, CancellationToken cancellationToken) => writer.Run(
        session =>
        {
            var insert = Bind(session.Statement(AllotTicket), tenant, run, place);
            insert.Bind(4, number.Number);
            insert.Bind(5, Microseconds.RoundUp(keepUntil));
            insert.Run();
            var read = Bind(session.Statement(ReadAllotment), tenant, run, place);
            read.Step();
            var ticket = new TicketId(read.Int64(0));
            read.Reset();
            return ticket;
        },
        cancellationToken);

    public ValueTask<bool> HasReceipt(TenantId tenant, StreamId stream, string command, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read((tenant, stream, command), static (session, wanted) =>
        {
            var statement = session.Statement(FindReceipt);
            statement.Bind(1, wanted.tenant.Value);
            statement.Bind(2, wanted.stream.ToString());
            statement.Bind(3, wanted.command);
            var found = statement.Step();
            statement.Reset();
            return found;
        }));
    }

    public ValueTask<int> Purge(Instant now, int limit, CancellationToken cancellationToken) => writer.Run(
        session => Delete(session, PurgeKeys, now, limit) + Delete(session, PurgeAllotments, now, limit) + Delete(session, PurgeReceipts, now, limit),
        cancellationToken);

    private static int Delete(SqliteSession session, string sql, Instant now, int limit)
    {
        var statement = session.Statement(sql);
        statement.Bind(1, Microseconds.RoundDown(now));
        statement.Bind(2, limit);
        return statement.Run() ? session.Changes : 0;
    }

    private static SqliteStatement Bind(SqliteStatement statement, in IdempotencyScope scope)
    {
        statement.Bind(1, scope.Tenant.Value);
        statement.Bind(2, scope.Client);
        statement.Bind(3, scope.Key);
        return statement;
    }

    private static SqliteStatement Bind(SqliteStatement statement, TenantId tenant, string run, int place)
    {
        statement.Bind(1, tenant.Value);
        statement.Bind(2, run);
        statement.Bind(3, place);
        return statement;
    }

    private static IdempotencyRecord Read(SqliteStatement statement, bool isMine)
    {
        statement.Step();
        // Through a variable: a null array would become an empty memory.
        ReadOnlyMemory<byte>? response = statement.BlobOrNull(3) is { } stored ? stored : default(ReadOnlyMemory<byte>?);
        var record = new IdempotencyRecord(
            isMine, statement.Text(0), statement.Text(1), statement.Text(2), response, TicketNumberList.Read(statement.Text(4)));
        statement.Reset();
        return record;
    }
}
