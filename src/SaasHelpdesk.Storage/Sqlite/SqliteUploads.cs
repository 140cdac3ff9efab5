using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The contents of files in the database file.</summary>
internal sealed class SqliteUploads(SqliteWriter writer, SqliteReaders readers) : IUploadStore
{
    private const string AddUpload =
        """
        INSERT INTO uploads (tenant, id, file_name, media_type, size, created_by, created_at, signing_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    private const string FillUpload =
        "UPDATE uploads SET content = ?3, completed_at = ?4 WHERE tenant = ?1 AND id = ?2 AND completed_at IS NULL";

    private const string FindUpload =
        """
        SELECT id, file_name, media_type, size, created_by, created_at, signing_key, completed_at FROM uploads
        WHERE tenant = ?1 AND id IN (SELECT value FROM json_each(?2))
        """;

    private const string ReadContent = "SELECT content FROM uploads WHERE tenant = ?1 AND id = ?2 AND content IS NOT NULL";

    private const string Unused =
        "NOT EXISTS (SELECT 1 FROM attachments AS a WHERE a.tenant = uploads.tenant AND a.id = uploads.id)";

    private const string CountUploads = $"SELECT count(*) FROM uploads WHERE tenant = ?1 AND created_by = ?2 AND {Unused}";
    private const string PurgeUploads = $"DELETE FROM uploads WHERE tenant = ?1 AND created_at < ?2 AND {Unused}";

    public async ValueTask Add(TenantId tenant, Upload upload, CancellationToken cancellationToken) =>
        await writer.Run(
            session =>
            {
                var statement = session.Statement(AddUpload);
                statement.Bind(1, tenant.Value);
                statement.Bind(2, upload.File.Id.Value);
                statement.Bind(3, upload.File.FileName);
                statement.Bind(4, upload.File.MediaType);
                statement.Bind(5, upload.File.Size);
                statement.Bind(6, upload.CreatedBy.Value);
                statement.Bind(7, Microseconds.RoundDown(upload.CreatedAt));
                statement.Bind(8, upload.SigningKey.Span);
                return statement.Run();
            },
            cancellationToken);

    public ValueTask<bool> Fill(TenantId tenant, AttachmentId id, ReadOnlyMemory<byte> content, Instant at, CancellationToken cancellationToken) =>
        writer.Run(
            session =>
            {
                var statement = session.Statement(FillUpload);
                statement.Bind(1, tenant.Value);
                statement.Bind(2, id.Value);
                statement.Bind(3, content.Span);
                statement.Bind(4, Microseconds.RoundUp(at));
                return statement.Run();
            },
            cancellationToken);

    public ValueTask<IReadOnlyDictionary<AttachmentId, Upload>> Find(
        TenantId tenant, IReadOnlyCollection<AttachmentId> ids, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var wanted = JsonSerializer.Serialize(ids.Select(static id => id.Value));
        return new(readers.Read<(TenantId Tenant, string Ids), IReadOnlyDictionary<AttachmentId, Upload>>((tenant, wanted), static (session, key) =>
        {
            var statement = session.Statement(FindUpload);
            statement.Bind(1, key.Tenant.Value);
            statement.Bind(2, key.Ids);
            var found = new Dictionary<AttachmentId, Upload>();
            while (statement.Step())
            {
                var upload = Read(statement);
                found.Add(upload.File.Id, upload);
            }

            statement.Reset();
            return found;
        }));
    }

    public ValueTask<ReadOnlyMemory<byte>?> Content(TenantId tenant, AttachmentId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read((tenant, id), static (session, key) =>
        {
            var statement = session.Statement(ReadContent);
            statement.Bind(1, key.tenant.Value);
            statement.Bind(2, key.id.Value);
            var content = statement.Step() ? new ReadOnlyMemory<byte>(statement.Blob(0)) : default(ReadOnlyMemory<byte>?);
            statement.Reset();
            return content;
        }));
    }

    public ValueTask<int> CountUnused(TenantId tenant, UserId user, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read((tenant, user), static (session, key) =>
        {
            var statement = session.Statement(CountUploads);
            statement.Bind(1, key.tenant.Value);
            statement.Bind(2, key.user.Value);
            statement.Step();
            var count = (int)statement.Int64(0);
            statement.Reset();
            return count;
        }));
    }

    public async ValueTask Purge(TenantId tenant, Instant before, CancellationToken cancellationToken) =>
        await writer.Run(
            session =>
            {
                var statement = session.Statement(PurgeUploads);
                statement.Bind(1, tenant.Value);
                statement.Bind(2, Microseconds.RoundDown(before));
                return statement.Run();
            },
            cancellationToken);

    private static Upload Read(SqliteStatement row) => new(
        new Attachment(new AttachmentId(row.Text(0)), row.Text(1), row.Text(2), row.Int64(3)),
        new UserId(row.Text(4)),
        Microseconds.ToInstant(row.Int64(5)),
        row.Blob(6),
        Microseconds.ToInstant(row.Int64OrNull(7)));
}
