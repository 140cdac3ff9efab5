using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>The contents of files in PostgreSQL.</summary>
internal sealed class PostgresUploads(PostgresDatabase database) : IUploadStore
{
    private const string AddUpload =
        """
        INSERT INTO uploads (tenant, id, file_name, media_type, size, created_by, created_at, signing_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private const string FillUpload =
        "UPDATE uploads SET content = $3, completed_at = $4 WHERE tenant = $1 AND id = $2 AND completed_at IS NULL";

    private const string FindUpload =
        """
        SELECT id, file_name, media_type, size, created_by, created_at, signing_key, completed_at FROM uploads
        WHERE tenant = $1 AND id = ANY ($2)
        """;

    private const string ReadContent = "SELECT content FROM uploads WHERE tenant = $1 AND id = $2 AND content IS NOT NULL";

    private const string Unused =
        "NOT EXISTS (SELECT FROM attachments AS a WHERE a.tenant = uploads.tenant AND a.id = uploads.id)";

    private const string CountUploads = $"SELECT count(*) FROM uploads WHERE tenant = $1 AND created_by = $2 AND {Unused}";
    private const string PurgeUploads = $"DELETE FROM uploads WHERE tenant = $1 AND created_at < $2 AND {Unused}";

    public async ValueTask Add(TenantId tenant, Upload upload, CancellationToken cancellationToken) =>
        await database.App.For(
            tenant.Value,
            AddUpload,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(upload.File.Id.Value);
                parameters.Bind(upload.File.FileName);
                parameters.Bind(upload.File.MediaType);
                parameters.Bind(upload.File.Size);
                parameters.Bind(upload.CreatedBy.Value);
                parameters.Bind(Microseconds.RoundDown(upload.CreatedAt));
                parameters.Bind(upload.SigningKey);
            },
            PostgresTransactions.Changed,
            cancellationToken);

    public async ValueTask<bool> Fill(TenantId tenant, AttachmentId id, ReadOnlyMemory<byte> content, Instant at, CancellationToken cancellationToken) =>
        await database.App.For(
            tenant.Value,
            FillUpload,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(id.Value);
                parameters.Bind(content);
                parameters.Bind(Microseconds.RoundUp(at));
            },
            PostgresTransactions.Changed,
            cancellationToken) > 0;

    public ValueTask<IReadOnlyDictionary<AttachmentId, Upload>> Find(
        TenantId tenant, IReadOnlyCollection<AttachmentId> ids, CancellationToken cancellationToken) =>
        database.App.For<IReadOnlyDictionary<AttachmentId, Upload>>(
            tenant.Value,
            FindUpload,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(ids.Select(static id => id.Value).ToArray());
            },
            static async (row, cancellation) =>
            {
                var found = new Dictionary<AttachmentId, Upload>();
                while (await row.ReadAsync(cancellation))
                {
                    var file = new Attachment(new AttachmentId(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetInt64(3));
                    found.Add(file.Id, new Upload(
                        file,
                        new UserId(row.GetString(4)),
                        Microseconds.ToInstant(row.GetInt64(5)),
                        row.GetFieldValue<byte[]>(6),
                        Microseconds.ToInstant(row.GetFieldValue<long?>(7))));
                }

                return found;
            },
            cancellationToken);

    public ValueTask<ReadOnlyMemory<byte>?> Content(TenantId tenant, AttachmentId id, CancellationToken cancellationToken) =>
        database.App.For(
            tenant.Value,
            ReadContent,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(id.Value);
            },
            static async (row, cancellation) =>
                await row.ReadAsync(cancellation) ? new ReadOnlyMemory<byte>(row.GetFieldValue<byte[]>(0)) : default(ReadOnlyMemory<byte>?),
            cancellationToken);

    public ValueTask<int> CountUnused(TenantId tenant, UserId user, CancellationToken cancellationToken) =>
        database.App.For(
            tenant.Value,
            CountUploads,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(user.Value);
            },
            static async (row, cancellation) =>
            {
                await row.ReadAsync(cancellation);
                return (int)row.GetInt64(0);
            },
            cancellationToken);

    public async ValueTask Purge(TenantId tenant, Instant before, CancellationToken cancellationToken) =>
        await database.App.For(
            tenant.Value,
            PurgeUploads,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(Microseconds.RoundDown(before));
            },
            PostgresTransactions.Changed,
            cancellationToken);
}
