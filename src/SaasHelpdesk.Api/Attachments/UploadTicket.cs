using NodaTime;

namespace SaasHelpdesk.Api.Attachments;

/// <summary>Where the bytes of a file are to be sent, and until when.</summary>
internal sealed record UploadTicket(string AttachmentId, string Url, Instant ExpiresAt);
