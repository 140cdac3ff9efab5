using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using NodaTime;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Attachments;

/// <summary>createUpload: room for a file, and a signed address for its bytes.</summary>
internal static class CreateUpload
{
    private const int MostUnused = 50;
    private const int NameLength = 255;

    // Time to send the largest file over a slow line.
    private static readonly Duration Writable = Duration.FromHours(1);

    public static void Declare(SchemaTypes types)
    {
        var upload = types.Schema.Object<UploadTicket>("Upload", "Where the bytes of a file are to be sent.");
        upload.Field("attachmentId", types.Id.NonNull(), "Name it in `attachmentIds` once the bytes are there.", u => u.AttachmentId);
        upload.Field("url", types.String.NonNull(), "Send the bytes by `PUT` to this path and query on this server, as they are. The address is signed and needs no key. It takes them once, and answers 204.", u => u.Url);
        upload.Field("expiresAt", types.DateTime.NonNull(), "Until when the address takes them.", u => u.ExpiresAt);
        Mutations.Declare<UploadPayload>(
            types,
            "createUpload",
            "Makes room for a file. Send its bytes to the address that comes back, then name it in a message. Files that no message names are removed after 24 hours.",
            input => input
                .Field("fileName", types.String.NonNull(), "Its name without a path, 1 to 255 characters.")
                .Field("mediaType", types.String.NonNull(), "What it is (RFC 6838): `image/png`.")
                .Field("size", types.Int.NonNull(), "Its exact size in bytes, at least 1."),
            payload => payload.Field("upload", upload, "Where to send the bytes.", p => p.Upload),
            Run);
    }

    private static async ValueTask<UploadPayload> Run(InputObject input, ApiRequest request)
    {
        if (!request.Allows(Permission.WriteTickets))
            return Refused(InputErrors.NotAllowed());
        var (name, type, size) = (input.GetString("fileName")!, input.GetString("mediaType")!, input.Get<int>("size"));
        if (Check(name, type, size, request.Shared.Options.MaxUploadBytes) is { } refusal)
            return Refused(refusal);
        var (store, now) = (request.Shared.Uploads, request.RealNow);
        await store.Purge(request.Tenant, now - AttachmentInput.Kept, request.Cancellation);
        if (await store.CountUnused(request.Tenant, request.Principal.User, request.Cancellation) >= MostUnused)
            return Refused(Refusal.Quota("attachment.unused", $"You have {MostUnused} uploads that no message names. They are removed after 24 hours."));
        var id = new AttachmentId(RandomNumberGenerator.GetHexString(32, lowercase: true));
        var upload = new Upload(new Attachment(id, name, type, size), request.Principal.User, now, RandomNumberGenerator.GetBytes(32));
        await store.Add(request.Tenant, upload, request.Cancellation);
        var end = now + Writable;
        return new UploadPayload(new UploadTicket(request.IdOf(id), SignedAddress.Of("PUT", request.Tenant, upload, end), end), []);
    }

    private static Refusal? Check(string name, string type, int size, int most)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > NameLength || name.AsSpan().IndexOfAny('/', '\\') >= 0 || name.Any(char.IsControl))
            return Refusal.Validation("attachment.name", $"A file name has 1 to {NameLength} characters, and neither a slash nor a control character.", "fileName");
        if (type.Length > NameLength || !MediaTypeHeaderValue.TryParse(type, out _))
            return Refusal.Validation("attachment.media-type", "A media type looks like this: image/png.", "mediaType");
        return size < 1 || size > most ? Refusal.Validation("attachment.size", $"A file has 1 to {most} bytes.", "size") : null;
    }

    private static UploadPayload Refused(Refusal refusal) => new(null, [refusal.ToError()]);
}
