using NodaTime;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Attachments;

/// <summary>Attachment: a file of a message, and the way in for its bytes.</summary>
internal static class AttachmentTypes
{
    // Long enough to click or to follow at once, short enough that an address in a log is worth nothing.
    private static readonly Duration Readable = Duration.FromMinutes(15);

    public static void Declare(SchemaTypes types)
    {
        var file = types.Schema.Object<AttachmentRow>("Attachment", "A file that came with a message.");
        file.Implements(types.Node);
        file.Field("id", types.Id.NonNull(), "Global id.", (a, context) => context.State<ApiRequest>().IdOf(a.File.Id));
        file.Field("fileName", types.String.NonNull(), "Its name, as its owner gave it.", a => a.File.FileName);
        file.Field("mediaType", types.String.NonNull(), "What its owner said that it is (RFC 6838). The bytes may be anything.", a => a.File.MediaType);
        file.Field("size", types.Int.NonNull(), "In bytes.", a => (int)a.File.Size);
        file.Field("url", types.String.NonNull(), "Where its bytes are for the next 15 minutes: path and query on this server, signed. Whoever has it may read them.", async (a, context) => await Url(a, context.State<ApiRequest>()));
        types.Message.Field("attachments", file.NonNull().List().NonNull(), "The files that came with it, at most 20.", async (m, context) =>
        {
            var files = await context.State<ApiRequest>().Attachments.Load(m.Ticket) ?? [];
            return files.Where(row => row.Message == m.Number);
        });
        CreateUpload.Declare(types);
    }

    /// <summary>The file, if the principal may see a message that names it.</summary>
    public static async ValueTask<AttachmentRow?> Find(ApiRequest request, string id)
    {
        if (request.SlugOf<AttachmentId>(id, NodeKind.Attachment) is not { } file)
            return null;
        foreach (var row in await request.AttachmentReader.Find(new TenantKey<AttachmentId>(request.Tenant, file), request.Cancellation))
        {
            if (await TicketAccess.Find(request, row.Ticket) is not null
                && await request.Conversations.Load(row.Ticket) is { } conversation
                && conversation.Any(message => message.Number == row.Message))
            {
                return row;
            }
        }

        return null;
    }

    private static async ValueTask<string> Url(AttachmentRow row, ApiRequest request)
    {
        var upload = await request.Uploads.Load(row.File.Id) ?? throw new InvalidOperationException($"The bytes of {row.File.Id} are gone.");
        return SignedAddress.Of("GET", request.Tenant, upload, request.RealNow + Readable);
    }
}
