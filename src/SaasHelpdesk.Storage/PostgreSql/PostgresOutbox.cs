using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>The outbox in PostgreSQL. Nodes that claim at the same time skip each other's rows.</summary>
internal sealed class PostgresOutbox(PostgresDatabase database) : IOutbox
{
    private const string ClaimReady =
        "SELECT sequence, tenant, effect_key, channel, target, at, payload, attempts FROM claim_effects($1, $2, $3, $4)";

    private const string MarkDelivered =
        """
        UPDATE outbox SET delivered_at = $3, ready_at = NULL, last_error = NULL WHERE sequence = ANY ($2) AND tenant = ANY ($1)
        """;

    // A late failure of a lapsed claim does not take back what another claim delivered.
    private const string MarkFailed =
        "UPDATE outbox SET ready_at = $3, last_error = $4 WHERE sequence = $2 AND tenant = $1 AND delivered_at IS NULL";

    private const string EarliestReady = "SELECT next_effect($1)";

    public ValueTask<IReadOnlyList<OutboxDelivery>> Claim(
        TenantId? clock, Instant now, int limit, Duration lease, CancellationToken cancellationToken) =>
        database.App.Across(
            ClaimReady,
            parameters =>
            {
                parameters.Bind(Clocks.Of(clock));
                parameters.Bind(Microseconds.RoundDown(now));
                parameters.Bind(Microseconds.RoundUp(now + lease));
                parameters.Bind(limit);
            },
            static async (reader, cancellation) =>
            {
                var claimed = new List<OutboxDelivery>();
                while (await reader.ReadAsync(cancellation))
                {
                    var message = new OutboxMessage(
                        reader.GetString(2),
                        reader.GetString(3),
                        reader.GetString(4),
                        Microseconds.ToInstant(reader.GetInt64(5)),
                        reader.GetFieldValue<byte[]>(6));
                    claimed.Add(new(new TenantId(reader.GetString(1)), reader.GetInt64(0), message, reader.GetInt32(7)));
                }

                claimed.Sort(static (left, right) => left.Sequence.CompareTo(right.Sequence));
                return (IReadOnlyList<OutboxDelivery>)claimed;
            },
            cancellationToken);

    public async ValueTask Delivered(IReadOnlyList<OutboxDelivery> deliveries, Instant at, CancellationToken cancellationToken)
    {
        if (deliveries.Count == 0)
            return;
        var tenants = deliveries.Select(static delivery => delivery.Tenant.Value).ToArray();
        await database.App.For(
            string.Join(',', tenants.Distinct()),
            MarkDelivered,
            parameters =>
            {
                parameters.Bind(tenants);
                parameters.Bind(deliveries.Select(static delivery => delivery.Sequence).ToArray());
                parameters.Bind(Microseconds.RoundUp(at));
            },
            PostgresTransactions.Changed,
            cancellationToken);
    }

    public async ValueTask Failed(OutboxDelivery delivery, string error, Instant? retryAt, CancellationToken cancellationToken) =>
        await database.App.For(
            delivery.Tenant.Value,
            MarkFailed,
            parameters =>
            {
                parameters.Bind(delivery.Tenant.Value);
                parameters.Bind(delivery.Sequence);
                parameters.Bind<long?>(retryAt is { } retry ? Microseconds.RoundUp(retry) : null);
                // PostgreSQL's text holds no zero character, and an error may come from anywhere.
                parameters.Bind(error.Replace("\0", "", StringComparison.Ordinal));
            },
            PostgresTransactions.Changed,
            cancellationToken);

    public ValueTask<Instant?> NextDue(TenantId? clock, Instant now, CancellationToken cancellationToken) =>
        database.App.Across(
            EarliestReady, parameters => parameters.Bind(Clocks.Of(clock)), PostgresTransactions.OneInstant, cancellationToken);
}
