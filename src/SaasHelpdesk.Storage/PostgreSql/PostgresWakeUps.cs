using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>The armed wake-ups in PostgreSQL. Nodes that claim at the same time skip each other's rows.</summary>
internal sealed class PostgresWakeUps(PostgresDatabase database) : IWakeUps
{
    private const string ClaimReady = "SELECT tenant, stream, due_at FROM claim_wake_ups($1, $2, $3, $4)";

    private const string RemoveClaimed = "DELETE FROM wake_ups WHERE tenant = $1 AND stream = $2 AND due_at = $3 AND ready_at = $4";

    private const string MoveClaimed =
        "UPDATE wake_ups SET due_at = $5, ready_at = $5 WHERE tenant = $1 AND stream = $2 AND due_at = $3 AND ready_at = $4";

    private const string EarliestReady = "SELECT next_wake_up($1)";

    public ValueTask<IReadOnlyList<WakeUp>> Claim(
        TenantId? clock, Instant now, int limit, Duration lease, CancellationToken cancellationToken)
    {
        var leasedUntil = Microseconds.RoundUp(now + lease);
        return database.App.Across(
            ClaimReady,
            parameters =>
            {
                parameters.Bind(Clocks.Of(clock));
                parameters.Bind(Microseconds.RoundDown(now));
                parameters.Bind(leasedUntil);
                parameters.Bind(limit);
            },
            async (reader, cancellation) =>
            {
                var claimed = new List<WakeUp>();
                while (await reader.ReadAsync(cancellation))
                {
                    claimed.Add(new(
                        new TenantId(reader.GetString(0)),
                        StreamId.Parse(reader.GetString(1)),
                        Microseconds.ToInstant(reader.GetInt64(2)),
                        Microseconds.ToInstant(leasedUntil)));
                }

                claimed.Sort(static (left, right) => left.DueAt.CompareTo(right.DueAt));
                return (IReadOnlyList<WakeUp>)claimed;
            },
            cancellationToken);
    }

    public async ValueTask Complete(WakeUp wakeUp, Instant? next, CancellationToken cancellationToken) =>
        await database.App.For(
            wakeUp.Tenant.Value,
            next is null ? RemoveClaimed : MoveClaimed,
            parameters =>
            {
                parameters.Bind(wakeUp.Tenant.Value);
                parameters.Bind(wakeUp.Stream.ToString());
                parameters.Bind(Microseconds.RoundUp(wakeUp.DueAt));
                parameters.Bind(Microseconds.RoundUp(wakeUp.LeasedUntil));
                if (next is { } due)
                    parameters.Bind(Microseconds.RoundUp(due));
            },
            PostgresTransactions.Changed,
            cancellationToken);

    public ValueTask<Instant?> NextDue(TenantId? clock, Instant now, CancellationToken cancellationToken) =>
        database.App.Across(
            EarliestReady, parameters => parameters.Bind(Clocks.Of(clock)), PostgresTransactions.OneInstant, cancellationToken);
}
