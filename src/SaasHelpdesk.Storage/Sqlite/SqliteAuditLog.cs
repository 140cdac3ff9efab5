using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The audit log in the database file. The one writer puts entries in order.</summary>
internal sealed class SqliteAuditLog(SqliteWriter writer, SqliteReaders readers) : IAuditLog
{
    private const string AddIntent =
        """
        INSERT INTO audit_intents (tenant, id, at, actor_kind, user_id, credential, action, target_kind, target_key, details)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    private const string RemoveIntent = "DELETE FROM audit_intents WHERE tenant = ?1 AND id = ?2";

    private const string OldIntents =
        """
        SELECT id, at, actor_kind, user_id, credential, action, target_kind, target_key, details FROM audit_intents
        WHERE tenant = ?1 AND at < ?2 ORDER BY at, id LIMIT 100
        """;

    private const string FindHead = "SELECT sequence, hash FROM audit_heads WHERE tenant = ?1";

    private const string MoveHead =
        """
        INSERT INTO audit_heads (tenant, sequence, hash) VALUES (?1, ?2, ?3)
        ON CONFLICT (tenant) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
        """;

    private const string AddEntry =
        """
        INSERT INTO audit (tenant, sequence, at, actor_kind, user_id, credential, action, target_kind, target_key, details, outcome, previous_hash, hash)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        """;

    public async ValueTask Intend(TenantId tenant, string intent, AuditRecord record, CancellationToken cancellationToken) =>
        await writer.Run(
            session =>
            {
                var statement = session.Statement(AddIntent);
                statement.Bind(1, tenant.Value);
                statement.Bind(2, intent);
                Bind(statement, record);
                return statement.Run();
            },
            cancellationToken);

    public async ValueTask Withdraw(TenantId tenant, string intent, CancellationToken cancellationToken) =>
        await writer.Run(session => Remove(session, tenant, intent), cancellationToken);

    public ValueTask<AuditEntry> Append(TenantId tenant, AuditRecord record, string? intent, CancellationToken cancellationToken) =>
        writer.Run(
            session =>
            {
                if (intent is not null)
                    Remove(session, tenant, intent);
                return Append(session, tenant, record);
            },
            cancellationToken);

    public async ValueTask<int> Settle(TenantId tenant, Instant intendedBefore, CancellationToken cancellationToken)
    {
        // Nearly always there are none, and the writer is left alone.
        if (readers.Read((tenant, intendedBefore), static (session, wanted) => Intents(session, wanted.tenant, wanted.intendedBefore)).Count == 0)
            return 0;
        return await writer.Run(
            session =>
            {
                var left = Intents(session, tenant, intendedBefore);
                foreach (var (id, record) in left)
                {
                    Remove(session, tenant, id);
                    Append(session, tenant, record);
                }

                return left.Count;
            },
            cancellationToken);
    }

    private static AuditEntry Append(SqliteSession session, TenantId tenant, AuditRecord record)
    {
        var find = session.Statement(FindHead);
        find.Bind(1, tenant.Value);
        var head = find.Step() ? new AuditHead(find.Int64(0), find.Text(1)) : AuditChain.Start;
        find.Reset();

        var entry = AuditChain.Next(tenant, head, record);
        var add = session.Statement(AddEntry);
        add.Bind(1, tenant.Value);
        add.Bind(2, entry.Sequence);
        Bind(add, entry.Record);
        add.Bind(11, (long)record.Outcome);
        add.Bind(12, entry.PreviousHash);
        add.Bind(13, entry.Hash);
        add.Run();

        var move = session.Statement(MoveHead);
        move.Bind(1, tenant.Value);
        move.Bind(2, entry.Sequence);
        move.Bind(3, entry.Hash);
        move.Run();
        return entry;
    }

    private static bool Remove(SqliteSession session, TenantId tenant, string intent)
    {
        var statement = session.Statement(RemoveIntent);
        statement.Bind(1, tenant.Value);
        statement.Bind(2, intent);
        return statement.Run();
    }

    private static List<(string Id, AuditRecord Record)> Intents(SqliteSession session, TenantId tenant, Instant before)
    {
        var statement = session.Statement(OldIntents);
        statement.Bind(1, tenant.Value);
        statement.Bind(2, Microseconds.RoundDown(before));
        var found = new List<(string, AuditRecord)>();
        while (statement.Step())
        {
            found.Add((statement.Text(0), new AuditRecord
            {
                At = Microseconds.ToInstant(statement.Int64(1)),
                Actor = new AuditActor((AuthorKind)statement.Int64(2), new UserId(statement.Text(3)), statement.TextOrNull(4)),
                Action = statement.Text(5),
                TargetKind = statement.Text(6),
                TargetKey = statement.Text(7),
                Details = statement.Text(8),
                Outcome = AuditOutcome.Unknown,
            }));
        }

        statement.Reset();
        return found;
    }

    private static void Bind(SqliteStatement statement, AuditRecord record)
    {
        statement.Bind(3, Microseconds.RoundDown(record.At));
        statement.Bind(4, (long)record.Actor.Kind);
        statement.Bind(5, record.Actor.User.Value);
        statement.Bind(6, record.Actor.Credential);
        statement.Bind(7, record.Action);
        statement.Bind(8, record.TargetKind);
        statement.Bind(9, record.TargetKey);
        statement.Bind(10, record.Details);
    }
}
