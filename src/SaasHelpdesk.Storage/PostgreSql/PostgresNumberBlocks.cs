using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>Reserves blocks of ticket numbers in PostgreSQL.</summary>
internal sealed class PostgresNumberBlocks(PostgresDatabase database) : INumberBlocks
{
    private const string ReserveBlock =
        """
        INSERT INTO ticket_numbers AS n (tenant, next_number) VALUES ($1, 1 + $2)
        ON CONFLICT (tenant) DO UPDATE SET next_number = n.next_number + $2 RETURNING next_number - $2
        """;

    public ValueTask<long> Reserve(TenantId tenant, int count, CancellationToken cancellationToken) =>
        database.App.For(
            tenant.Value,
            ReserveBlock,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind((long)count);
            },
            static async (reader, cancellation) =>
            {
                await reader.ReadAsync(cancellation);
                return reader.GetInt64(0);
            },
            cancellationToken);
}
