using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;

namespace SaasHelpdesk.Api.Attachments;

/// <summary>Answer of <c>createUpload</c>.</summary>
internal sealed record UploadPayload(UploadTicket? Upload, IReadOnlyList<MutationError> Errors) : IMutationPayload;
