using Microsoft.Extensions.Logging;
using NodaTime;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.Api.Audit;

/// <summary>
/// Writes the audit log of mutations: an intent before, the entry after. If the intent cannot be written the change is not made; if the program
/// ends between the two, the intent becomes an entry that says so.
/// </summary>
internal sealed partial class AuditTrail(IAuditLog log, ILogger<AuditTrail> logger)
{
    private const int CredentialLength = 12;
    private const int LongestKey = 64;

    // No mutation runs longer than its time limit, which is at most half of this.
    private static readonly Duration Abandoned = Duration.FromMinutes(10);

    /// <summary>What of a credential's hash is written: enough to tell it from others.</summary>
    public static string MarkOf(string hash) => hash[..Math.Min(hash.Length, CredentialLength)];

    /// <summary>Runs a mutation and writes what it noted.</summary>
    public async ValueTask<TPayload> Run<TPayload>(ApiRequest request, AuditRule rule, InputObject input, Func<InputObject, ApiRequest, ValueTask<TPayload>> run)
    {
        if (!rule.Permissions.Any(request.Allows))
            return await run(input, request);
        var intent = Guid.CreateVersion7().ToString("n");
        await log.Intend(request.Tenant, intent, Record(request, new AuditNote(rule.Action, rule.TargetKind, KeyOf(rule, input), "{}")), request.Cancellation);
        request.TakeNote();
        TPayload payload;
        try
        {
            payload = await run(input, request);
        }
        catch (GraphQLException)
        {
            // Refused before anything was done.
            await End(request, intent, null);
            throw;
        }

        await End(request, intent, request.TakeNote());
        return payload;
    }

    /// <summary>Makes entries of what was begun and never ended, so that a reader sees it.</summary>
    public async ValueTask Settle(ApiRequest request) => await log.Settle(request.Tenant, request.RealNow - Abandoned, request.Cancellation);

    // The change is made and cannot be taken back: its caller is told so, whatever becomes of the entry. Its intent stays if this fails.
    private async ValueTask End(ApiRequest request, string intent, AuditNote? note)
    {
        try
        {
            if (note is null)
                await log.Withdraw(request.Tenant, intent, CancellationToken.None);
            else
                await log.Append(request.Tenant, Record(request, note), intent, CancellationToken.None);
        }
        catch (StorageUnavailableException error)
        {
            LogLeft(logger, request.Tenant.Value, note?.Action ?? "nothing", error);
        }
    }

    private static AuditRecord Record(ApiRequest request, AuditNote note) => new()
    {
        At = request.RealNow,
        Actor = new AuditActor(request.Actor.Kind, request.Actor.Id, request.Principal.Credential is { } hash ? MarkOf(hash) : null),
        Action = note.Action,
        TargetKind = note.TargetKind,
        TargetKey = note.TargetKey,
        Details = note.Details,
    };

    private static string KeyOf(AuditRule rule, InputObject input)
    {
        if (rule.KeyInput is null || input.GetString(rule.KeyInput) is not { } text)
            return "";
        if (!GlobalId.TryParse(text, out var id))
            return text.Length <= LongestKey ? text : text[..LongestKey];
        return id.Kind == NodeKind.ApiKey ? MarkOf(id.Key) : id.Key;
    }

    [LoggerMessage(5700, LogLevel.Error, "The audit log of {Tenant} could not be ended with {Action}; its intent is left to be settled.")]
    private static partial void LogLeft(ILogger logger, string tenant, string action, Exception error);
}
