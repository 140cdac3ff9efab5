using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>Reserves blocks of ticket numbers in the database file.</summary>
internal sealed class SqliteNumberBlocks(SqliteWriter writer) : INumberBlocks
{
    private const string ReserveBlock =
        """
        INSERT INTO ticket_numbers (tenant, next_number) VALUES (?1, 1 + ?2)
        ON CONFLICT (tenant) DO UPDATE SET next_number = next_number + ?2 RETURNING next_number
        """;

    public ValueTask<long> Reserve(TenantId tenant, int count, CancellationToken cancellationToken) =>
        writer.Run(
            session =>
            {
                var statement = session.Statement(ReserveBlock);
                statement.Bind(1, tenant.Value);
                statement.Bind(2, count);
                statement.Step();
                var first = statement.Int64(0) - count;
                statement.Reset();
                return first;
            },
            cancellationToken);
}
