using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Sqlite;

/// <content>Files of messages.</content>
internal static partial class SqliteRowWrites
{
    private const string AddAttachment =
        "INSERT INTO attachments (tenant, ticket, message, place, id, file_name, media_type, size) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

    private static void Write(SqliteSession session, string tenant, AttachmentRow row)
    {
        var statement = session.Statement(AddAttachment);
        statement.Bind(1, tenant);
        statement.Bind(2, row.Ticket.Number);
        statement.Bind(3, row.Message);
        statement.Bind(4, row.Place);
        statement.Bind(5, row.File.Id.Value);
        statement.Bind(6, row.File.FileName);
        statement.Bind(7, row.File.MediaType);
        statement.Bind(8, row.File.Size);
        statement.Run();
    }
}
