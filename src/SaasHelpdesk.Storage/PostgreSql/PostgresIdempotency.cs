using System.Collections.Immutable;
using NodaTime;
using Npgsql;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>Idempotency keys in PostgreSQL, shared by all nodes.</summary>
internal sealed class PostgresIdempotency(PostgresDatabase database) : IIdempotencyStore
{
    private const string ClaimKey =
        """
        INSERT INTO idempotency AS i (tenant, client, key_hash, run, fingerprint, rights, leased_until, expires_at, tickets)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '')
        ON CONFLICT (tenant, client, key_hash) DO UPDATE SET
            run = CASE WHEN i.expires_at <= $9 THEN excluded.run ELSE i.run END,
            expires_at = CASE WHEN i.expires_at <= $9 THEN excluded.expires_at ELSE i.expires_at END,
            fingerprint = excluded.fingerprint, rights = excluded.rights, leased_until = excluded.leased_until, response = NULL, tickets = ''
        WHERE i.expires_at <= $9 OR (i.response IS NULL AND i.leased_until <= $9 AND i.fingerprint = excluded.fingerprint)
        RETURNING run, fingerprint, rights, response, tickets
        """;

    private const string ReadKey =
        "SELECT run, fingerprint, rights, response, tickets FROM idempotency WHERE tenant = $1 AND client = $2 AND key_hash = $3";

    private const string StoreResponse =
        """
        UPDATE idempotency SET response = $5, tickets = $6
        WHERE tenant = $1 AND client = $2 AND key_hash = $3 AND run = $4 AND response IS NULL
        """;

    private const string EndLease =
        """
        UPDATE idempotency SET leased_until = $5
        WHERE tenant = $1 AND client = $2 AND key_hash = $3 AND run = $4 AND response IS NULL AND leased_until > $5
        """;

    // The update changes nothing; it is there to have the row returned whoever wrote it.
    private const string AllotTicket =
        """
        INSERT INTO allotments AS a (tenant, run, place, ticket, expires_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (tenant, run, place) DO UPDATE SET ticket = a.ticket RETURNING ticket
        """;

    private const string FindReceipt = "SELECT EXISTS (SELECT FROM receipts WHERE tenant = $1 AND stream = $2 AND command = $3)";
    private const string PurgeExpired = "SELECT purge_idempotency($1, $2)";

    public async ValueTask<IdempotencyRecord> Claim(IdempotencyClaim claim, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await Try(claim, cancellationToken) is { } granted)
                return granted;
            if (await Find(claim.Scope, cancellationToken) is { } other)
                return other;
            // It expired and was purged between the two: claim again.
        }
    }

    public async ValueTask Complete(
        IdempotencyScope scope, string run, ReadOnlyMemory<byte> response, ImmutableArray<TicketId> tickets, CancellationToken cancellationToken) =>
        await database.App.For(
            scope.Tenant.Value,
            StoreResponse,
            parameters =>
            {
                Bind(parameters, scope);
                parameters.Bind(run);
                parameters.Bind(response);
                parameters.Bind(TicketNumberList.Write(tickets));
            },
            PostgresTransactions.Changed,
            cancellationToken);

    public async ValueTask Release(IdempotencyScope scope, string run, Instant now, CancellationToken cancellationToken) =>
        await database.App.For(
            scope.Tenant.Value,
            EndLease,
            parameters =>
            {
                Bind(parameters, scope);
                parameters.Bind(run);
                parameters.Bind(Microseconds.RoundDown(now));
            },
            PostgresTransactions.Changed,
            cancellationToken);

    public ValueTask<TicketId> Allot(
        TenantId tenant, string run, int place, TicketId number, Instant keepUntil, CancellationToken cancellationToken) =>
        database.App.For(
            tenant.Value,
            AllotTicket,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(run);
                parameters.Bind(place);
                parameters.Bind(number.Number);
                parameters.Bind(Microseconds.RoundUp(keepUntil));
            },
            static async (reader, cancellation) =>
            {
                await reader.ReadAsync(cancellation);
                return new TicketId(reader.GetInt64(0));
            },
            cancellationToken);

    public ValueTask<bool> HasReceipt(TenantId tenant, StreamId stream, string command, CancellationToken cancellationToken) =>
        database.App.For(
            tenant.Value,
            FindReceipt,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(stream.ToString());
                parameters.Bind(command);
            },
            static async (reader, cancellation) => await reader.ReadAsync(cancellation) && reader.GetBoolean(0),
            cancellationToken);

    public ValueTask<int> Purge(Instant now, int limit, CancellationToken cancellationToken) =>
        database.App.Across(
            PurgeExpired,
            parameters =>
            {
                parameters.Bind(Microseconds.RoundDown(now));
                parameters.Bind(limit);
            },
            static async (reader, cancellation) => await reader.ReadAsync(cancellation) ? (int)reader.GetInt64(0) : 0,
            cancellationToken);

    private ValueTask<IdempotencyRecord?> Try(IdempotencyClaim claim, CancellationToken cancellationToken) => database.App.For(
        claim.Scope.Tenant.Value,
        ClaimKey,
        parameters =>
        {
            Bind(parameters, claim.Scope);
            parameters.Bind(claim.Run);
            parameters.Bind(claim.Fingerprint);
            parameters.Bind(claim.Rights);
            parameters.Bind(Microseconds.RoundUp(claim.LeasedUntil));
            parameters.Bind(Microseconds.RoundUp(claim.ExpiresAt));
            parameters.Bind(Microseconds.RoundDown(claim.Now));
        },
        static (reader, cancellation) => Read(reader, isMine: true, cancellation),
        cancellationToken);

    private ValueTask<IdempotencyRecord?> Find(IdempotencyScope scope, CancellationToken cancellationToken) => database.App.For(
        scope.Tenant.Value,
        ReadKey,
        parameters => Bind(parameters, scope),
        static (reader, cancellation) => Read(reader, isMine: false, cancellation),
        cancellationToken);

    private static void Bind(NpgsqlParameterCollection parameters, in IdempotencyScope scope)
    {
        parameters.Bind(scope.Tenant.Value);
        parameters.Bind(scope.Client);
        parameters.Bind(scope.Key);
    }

    private static async ValueTask<IdempotencyRecord?> Read(NpgsqlDataReader reader, bool isMine, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        // Typed on both sides: a null array would become an empty memory.
        var response = await reader.IsDBNullAsync(3, cancellationToken) ? default(ReadOnlyMemory<byte>?) : reader.GetFieldValue<byte[]>(3);
        return new(isMine, reader.GetString(0), reader.GetString(1), reader.GetString(2), response, TicketNumberList.Read(reader.GetString(4)));
    }
}
