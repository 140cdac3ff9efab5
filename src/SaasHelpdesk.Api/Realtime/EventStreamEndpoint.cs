using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SaasHelpdesk.Api.Http;
using SaasHelpdesk.Api.Http.Idempotency;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>
/// Serves operations as server-sent events, by the "distinct connections" mode of the graphql-sse protocol: one request, one operation, its
/// responses as events <c>next</c> and at the end <c>complete</c>. The id of an event is the cursor to go on from, so that a client
/// that sends <c>Last-Event-ID</c> resumes without a word in the query.
/// </summary>
internal sealed class EventStreamEndpoint(SocketServices shared)
{
    public const string MediaType = "text/event-stream";

    /// <summary>
    /// Whether the caller prefers events to one response. Many clients accept both for whatever they send, and want one response then.
    /// </summary>
    public static bool IsWanted(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (!accept.ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return false;
        double events = 0, json = 0;
        foreach (var range in ranges)
        {
            if (range.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase))
                events = Math.Max(events, range.Quality ?? 1);
            else if (range.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
                json = Math.Max(json, range.Quality ?? 1);
        }

        return events > json;
    }

    /// <summary>Serves a request of an authenticated principal, or returns why it gets no further.</summary>
    public async Task<HttpFault?> Serve(HttpContext http, Principal principal)
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (!isGet && !HttpMethods.IsPost(http.Request.Method))
            return HttpFault.Method;
        var (request, bytes, fault) = isGet ? ReadQuery(http.Request) : await ReadBody(http);
        if (request is null)
            return fault;
        if (shared.Runner.Admit(principal, request, bytes, out var rate, out var refused) is not { } operation)
            return refused;
        if (isGet && operation.IsMutation)
            return HttpFault.MutationByGet;
        if (operation.IsMutation && http.Request.Headers.ContainsKey(IdempotencyKey.Header))
            return HttpFault.Malformed("A mutation with an Idempotency-Key is answered by one response, not by events.");
        var authorization = http.Request.Headers.Authorization[0];
        using var slot = shared.Slots.Enter(principal.Tenant, authorization);
        if (slot is null)
            return HttpFault.TooManyConnections;
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, shared.Stopping);
        await using var output = new EventStreamOutput(http, shared, principal.Tenant);
        await output.Start();
        try
        {
            var resumeAfter = http.Request.Headers["Last-Event-ID"].ToString();
            await using var session = new SubscriptionSession(
                shared.Sessions, principal.Tenant, authorization, resumeAfter.Length > 0 ? resumeAfter : null, gone.Token);
            await shared.Runner.Run(operation, rate, session, output, new FaultHandler(http, shared.Logger));
        }
        catch (Exception error) when (error is OperationCanceledException or TransportException)
        {
            // The client is gone or was cut off, or the server stops: the client may connect again and go on.
        }

        return null;
    }

    private static (GraphQLRequest? Request, long Bytes, HttpFault? Fault) ReadQuery(HttpRequest http)
    {
        var query = http.Query;
        string? Part(string name) => query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
        var request = GraphQLRequestReader.ReadQuery(Part("query"), Part("operationName"), Part("variables"), Part("extensions"), out var error);
        return (request, http.QueryString.Value?.Length ?? 0, Fault(error));
    }

    private async ValueTask<(GraphQLRequest? Request, long Bytes, HttpFault? Fault)> ReadBody(HttpContext http)
    {
        if (!RequestBody.IsJson(http.Request.ContentType))
            return (null, 0, HttpFault.MediaType);
        if (await RequestBody.Read(http.Request, shared.Options.MaxBodyBytes, http.RequestAborted) is not { } body)
            return (null, 0, HttpFault.TooLarge);
        // A copy, because the operation outlives the request's buffers.
        var request = GraphQLRequestReader.ReadJson(body.Memory.ToArray(), out var error);
        var bytes = body.Memory.Length;
        body.Release();
        return (request, bytes, Fault(error));
    }

    private static HttpFault? Fault(GraphQLError? error) => error is null ? null : HttpFault.Malformed(error.Message);
}
