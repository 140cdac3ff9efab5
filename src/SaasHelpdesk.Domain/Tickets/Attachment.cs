using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>A file that belongs to a message. Its content lies outside the ledger, under the id.</summary>
/// <param name="Id">The upload that holds the content.</param>
/// <param name="FileName">As its owner named it, without a path; 1–255 characters.</param>
/// <param name="MediaType">What the owner said that it is (RFC 6838); not checked against the content.</param>
/// <param name="Size">In bytes, at least 1.</param>
public sealed record Attachment(AttachmentId Id, string FileName, string MediaType, long Size);
