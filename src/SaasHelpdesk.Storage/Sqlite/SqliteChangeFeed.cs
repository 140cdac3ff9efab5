using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The change feed of the file: its one writer commits in the order of the positions, so that they are the feed's order.</summary>
internal sealed class SqliteChangeFeed(SqliteReaders readers) : ChangeFeed
{
    private const string ReadPage =
        "SELECT position, stream, version, type, at, data FROM events WHERE tenant = ?1 AND position > ?2 ORDER BY position LIMIT ?3";

    private const string ReadHead = "SELECT position FROM events WHERE tenant = ?1 ORDER BY position DESC LIMIT 1";

    public override ValueTask<FeedPosition> Head(TenantId tenant, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read(tenant, static (session, tenant) =>
        {
            var statement = session.Statement(ReadHead);
            statement.Bind(1, tenant.Value);
            var head = new FeedPosition(0, statement.Step() ? statement.Int64(0) : 0);
            statement.Reset();
            return head;
        }));
    }

    protected override ValueTask<FeedItem[]> Page(TenantId tenant, FeedPosition after, int max, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // A place of another database with a transaction lies behind everything here.
        var from = after.Transaction > 0 ? long.MaxValue : after.Number;
        return new(readers.Read((tenant, from, max), static (session, key) =>
        {
            var statement = session.Statement(ReadPage);
            statement.Bind(1, key.tenant.Value);
            statement.Bind(2, key.from);
            statement.Bind(3, key.max);
            var items = new List<FeedItem>();
            while (statement.Step())
            {
                items.Add(new(
                    new FeedPosition(0, statement.Int64(0)),
                    StreamId.Parse(statement.Text(1)),
                    new(statement.Int64(2), statement.Text(3), Microseconds.ToInstant(statement.Int64(4)), statement.Blob(5))));
            }

            statement.Reset();
            return items.ToArray();
        }));
    }
}
