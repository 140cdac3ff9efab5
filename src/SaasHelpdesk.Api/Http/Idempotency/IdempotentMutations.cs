using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Http.Idempotency;

/// <summary>
/// Mutations with an <c>Idempotency-Key</c>: the key is claimed in the database before anything runs, and the response is kept for a day. Why a
/// repeat does nothing twice even after a crash between the two is written down in decision 0016.
/// </summary>
internal sealed partial class IdempotentMutations(
    IIdempotencyStore store, ApiRequestFactory requests, ApiOptions options, TimeProvider time, ILogger<IdempotentMutations> logger)
{
    // Beyond the time limit of the operation: by then whoever holds the claim has answered or is dead.
    private static readonly Duration LeaseSlack = Duration.FromSeconds(5);
    private static readonly Duration Lifetime = Duration.FromHours(24);

    // Longer than the key, since a run may begin in the key's last moment.
    private static readonly Duration TraceLifetime = Duration.FromHours(48);

    /// <summary>Runs the mutation, or tells its response again.</summary>
    /// <param name="call">The request with what it needs.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="execute">Runs it and writes the response.</param>
    /// <returns>Null if it was answered, or why not.</returns>
    public async Task<HttpFault?> Serve(
        MutationCall call, GraphQLRequest request, Func<IdempotentRun, IBufferWriter<byte>, ValueTask<ExecutionOutcome>> execute)
    {
        if (!IdempotencyKey.TryRead(call.Http.Request.Headers[IdempotencyKey.Header], out var key))
            return IdempotencyFaults.InvalidKey;
        var seal = ClientSeal.Of(call.Http.Request.Headers.Authorization.ToString());
        var scope = new IdempotencyScope(call.Principal.Tenant, seal.Name, IdempotencyKey.HashOf(key));
        var now = time.GetCurrentInstant();
        var claim = new IdempotencyClaim(
            scope,
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            RequestFingerprint.Of(request),
            RightsOf(call.Principal),
            now,
            now + Duration.FromTimeSpan(options.TimeLimit) + LeaseSlack,
            now + Lifetime);
        // Not given up when the caller goes: a claim that nobody knows of would only block the caller's next try.
        var record = await store.Claim(claim, CancellationToken.None);
        if (!record.IsMine)
            return await Replay(call, seal, claim, record);
        await Run(call, seal, scope, new IdempotentRun(store, scope.Tenant, record.Run, now + TraceLifetime), execute);
        return null;
    }

    private async Task Run(
        MutationCall call, ClientSeal seal, IdempotencyScope scope, IdempotentRun run, Func<IdempotentRun, IBufferWriter<byte>, ValueTask<ExecutionOutcome>> execute)
    {
        var response = new ArrayBufferWriter<byte>();
        var isFinal = false;
        try
        {
            var outcome = await execute(run, response);
            isFinal = !outcome.Errors.Any(IsOpen);
        }
        finally
        {
            await Report(seal, scope, run, isFinal ? response.WrittenMemory : default(ReadOnlyMemory<byte>?));
        }

        await Answer(call, response.WrittenMemory, replayed: false);
    }

    // Whether it was done is not known, or it was not done through no fault of the caller: a repeat runs it again, and finds what was done.
    private static bool IsOpen(GraphQLError error) => error.Code is ErrorCodes.InternalError or ErrorCodes.TimedOut or ApiErrorCodes.Unavailable;

    // What cannot be recorded costs a repeat some time, but the caller is told what was done all the same.
    private async Task Report(ClientSeal seal, IdempotencyScope scope, IdempotentRun run, ReadOnlyMemory<byte>? response)
    {
        try
        {
            if (response is { } text)
            {
                var kept = text.Length <= options.MaxKeptResponseBytes ? seal.Seal(run.Id, text.Span) : [];
                await store.Complete(scope, run.Id, kept, run.Tickets, CancellationToken.None);
            }
            else
            {
                await store.Release(scope, run.Id, time.GetCurrentInstant(), CancellationToken.None);
            }
        }
        catch (StorageUnavailableException error)
        {
            NotRecorded(scope.Tenant.Value, error);
        }
    }

    private async Task<HttpFault?> Replay(MutationCall call, ClientSeal seal, IdempotencyClaim claim, IdempotencyRecord record)
    {
        if (record.Fingerprint != claim.Fingerprint)
            return IdempotencyFaults.Reused;
        if (record.Response is not { } kept)
            return IdempotencyFaults.InProgress;
        if (record.Rights != claim.Rights || !await MaySeeAll(call, record))
            return IdempotencyFaults.ReplayRefused;
        if (kept.IsEmpty)
            return IdempotencyFaults.ResultNotKept;
        await Answer(call, seal.Open(record.Run, kept.Span), replayed: true);
        return null;
    }

    private async ValueTask<bool> MaySeeAll(MutationCall call, IdempotencyRecord record)
    {
        if (record.Tickets.IsEmpty)
            return true;
        var request = requests.Create(call.Http.RequestServices, call.Principal, call.Http.RequestAborted);
        var found = await request.TicketReader.FindMany(
            [.. record.Tickets.Select(ticket => new TenantKey<Domain.Identifiers.TicketId>(request.Tenant, ticket))], call.Http.RequestAborted);
        return found.Count == record.Tickets.Length && found.Values.All(ticket => TicketAccess.MaySee(request, ticket));
    }

    private static async Task Answer(MutationCall call, ReadOnlyMemory<byte> response, bool replayed)
    {
        var http = call.Http.Response;
        http.StatusCode = StatusCodes.Status200OK;
        http.ContentType = call.Media.ContentType;
        http.Headers.CacheControl = "no-store";
        if (replayed)
            http.Headers["Idempotency-Replayed"] = "true";
        ReplayMark.Write(http.BodyWriter, response.Span, replayed);
        await http.BodyWriter.FlushAsync(call.Http.RequestAborted);
    }

    private static string RightsOf(Principal principal) => string.Join(
        '|',
        [principal.User.Value, principal.Role.ToString(), principal.Organisation?.Value, principal.Provider?.Value, .. principal.Scopes.Order(StringComparer.Ordinal)]);

    [LoggerMessage(5300, LogLevel.Error, "The outcome of a mutation with an idempotency key could not be recorded (tenant {Tenant}).")]
    private partial void NotRecorded(string tenant, Exception error);
}
