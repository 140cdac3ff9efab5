using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>
/// The change feed of PostgreSQL: by transaction and position, as far as no older transaction is open any more. Statement and horizon share a
/// snapshot, so that whatever lies below the horizon is in it.
/// </summary>
internal sealed class PostgresChangeFeed(PostgresDatabase database) : ChangeFeed
{
    private const string ReadPage =
        """
        SELECT tx, position, stream, version, type, at, data FROM events
        WHERE tenant = $1 AND (tx, position) > ($2, $3) AND tx < feed_horizon() ORDER BY tx, position LIMIT $4
        """;

    private const string ReadHead =
        "SELECT tx, position FROM events WHERE tenant = $1 AND tx < feed_horizon() ORDER BY tx DESC, position DESC LIMIT 1";

    public override ValueTask<FeedPosition> Head(TenantId tenant, CancellationToken cancellationToken) =>
        database.App.For(
            tenant.Value,
            ReadHead,
            parameters => parameters.Bind(tenant.Value),
            static async (reader, cancellation) =>
                await reader.ReadAsync(cancellation) ? new FeedPosition(reader.GetInt64(0), reader.GetInt64(1)) : FeedPosition.Beginning,
            cancellationToken);

    protected override ValueTask<FeedItem[]> Page(TenantId tenant, FeedPosition after, int max, CancellationToken cancellationToken) =>
        database.App.For(
            tenant.Value,
            ReadPage,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(after.Transaction);
                parameters.Bind(after.Number);
                parameters.Bind((long)max);
            },
            static async (reader, cancellation) =>
            {
                var items = new List<FeedItem>();
                while (await reader.ReadAsync(cancellation))
                {
                    items.Add(new(
                        new FeedPosition(reader.GetInt64(0), reader.GetInt64(1)),
                        StreamId.Parse(reader.GetString(2)),
                        new(
                            reader.GetInt64(3),
                            reader.GetString(4),
                            Microseconds.ToInstant(reader.GetInt64(5)),
                            reader.GetFieldValue<byte[]>(6))));
                }

                return items.ToArray();
            },
            cancellationToken);
}
