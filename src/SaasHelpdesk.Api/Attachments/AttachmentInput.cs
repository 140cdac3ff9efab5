using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.Api.Attachments;

/// <summary>Reads <c>attachmentIds</c>: uploads that have their bytes, and that the caller made.</summary>
internal static class AttachmentInput
{
    public const string Field = "attachmentIds";
    public const string Description = "Files that come with it, at most 20: ids that `createUpload` gave to you, once their bytes are there.";
    private const int Most = 20;

    /// <summary>How long an upload that no message names is kept. It may be named a little shorter, so that none is removed meanwhile.</summary>
    public static Duration Kept { get; } = Duration.FromHours(24);

    public static async ValueTask<Result<ImmutableArray<Attachment>>> Read(InputObject input, ApiRequest request)
    {
        var ids = input.GetList<string>(Field);
        if (ids.Count > Most)
            return Refusal.Validation("ticket.attachments", $"A message has at most {Most} files.", Field);
        if (ids.Count == 0)
            return ImmutableArray<Attachment>.Empty;
        var wanted = ids.Select(id => request.SlugOf<AttachmentId>(id, NodeKind.Attachment)).ToList();
        var uploads = await request.Shared.Uploads.Find(
            request.Tenant, [.. wanted.OfType<AttachmentId>().Distinct()], request.Cancellation);
        var files = ImmutableArray.CreateBuilder<Attachment>(ids.Count);
        foreach (var id in wanted)
        {
            if (id is not { } file
                || !uploads.TryGetValue(file, out var upload)
                || upload.CreatedBy != request.Principal.User
                || upload.CreatedAt + Kept - Duration.FromHours(1) < request.RealNow)
            {
                return InputErrors.NotFound("attachment", Field);
            }

            if (upload.CompletedAt is null)
                return Refusal.Validation("attachment.incomplete", $"The bytes of {upload.File.FileName} have not come yet.", Field);
            files.Add(upload.File);
        }

        return files.ToImmutable();
    }
}
