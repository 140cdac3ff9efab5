using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using SaasHelpdesk.Api.Http.Explorer;
using SaasHelpdesk.Api.Http.Idempotency;
using SaasHelpdesk.Api.Limits;
using SaasHelpdesk.Api.Realtime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Identity.Tenancy;

namespace SaasHelpdesk.Api.Http;

/// <summary>Serves <c>/t/{tenant}/graphql</c> as GraphQL over HTTP defines it: check, decide, write.</summary>
internal sealed class GraphQLEndpoint(
    GraphQLExecutor executor,
    OperationSource operations,
    IdempotentMutations idempotency,
    ExplorerPage page,
    ApiKeyAuthenticator keys,
    ApiRequestFactory requests,
    RateHeaders rateHeaders,
    WebSocketEndpoint sockets,
    EventStreamEndpoint eventStreams,
    ApiOptions options,
    ILogger<GraphQLEndpoint> logger)
{
    public const string TenantParameter = "tenant";

    public async Task Serve(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
        {
            await sockets.Serve(http);
            return;
        }

        if (ExplorerPage.IsWanted(http.Request) && await page.Serve(http))
            return;
        var media = ResponseMedia.Choose(http.Request.Headers.Accept);
        try
        {
            var fault = media is null && !EventStreamEndpoint.IsWanted(http.Request) ? HttpFault.NotAcceptable : await Serve(http, media ?? ResponseMedia.Json);
            if (fault is not null)
                await fault.Write(http, media ?? ResponseMedia.Json);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
        }
        catch (Exception error) when (!http.Response.HasStarted)
        {
            await new FaultHandler(http, logger).Handle(error, media ?? ResponseMedia.Json);
        }
    }

    /// <summary>Who calls, or null. The tenant is the one that stands in front of the whole request, and the route has to agree with it.</summary>
    public async ValueTask<(RequestTenant? Tenant, Principal? Principal)> Authenticate(HttpContext http)
    {
        var tenant = http.RequestServices.GetRequiredService<RequestTenant>();
        if (!tenant.IsSet || http.GetRouteValue(TenantParameter) as string != tenant.Id.Value)
            return default;
        var authorization = http.Request.Headers.Authorization;
        return (tenant, await keys.Authenticate(tenant.Id, authorization.Count == 1 ? authorization[0] : null, http.RequestAborted));
    }

    private async Task<HttpFault?> Serve(HttpContext http, ResponseMedia media)
    {
        var (tenant, principal) = await Authenticate(http);
        if (tenant is null)
            return HttpFault.NoTenant;
        if (principal is null)
            return HttpFault.Unauthenticated;
        if (requests.Admission.RefuseEarly(principal) is { } refused)
            return RateLimited(http, refused);
        var fault = EventStreamEndpoint.IsWanted(http.Request) ? await eventStreams.Serve(http, principal)
            : HttpMethods.IsGet(http.Request.Method) ? await ServeGet(http, media, principal)
            : HttpMethods.IsPost(http.Request.Method) ? await ServePost(http, media, principal)
            : HttpFault.Method;
        if (fault is not null && !http.Response.Headers.ContainsKey("RateLimit"))
            rateHeaders.Write(http.Response.Headers, requests.Admission.Read(principal));
        return fault;
    }

    private HttpFault RateLimited(HttpContext http, in RateVerdict verdict)
    {
        rateHeaders.Write(http.Response.Headers, verdict);
        return HttpFault.RateLimited(verdict, requests.Time.GetCurrentInstant());
    }

    private async Task<HttpFault?> ServePost(HttpContext http, ResponseMedia media, Principal principal)
    {
        if (!RequestBody.IsJson(http.Request.ContentType))
            return HttpFault.MediaType;
        if (await RequestBody.Read(http.Request, options.MaxBodyBytes, http.RequestAborted) is not { } body)
            return HttpFault.TooLarge;
        try
        {
            if (GraphQLRequestReader.ReadJson(body.Memory, out var error) is not { } request)
                return HttpFault.Malformed(error!.Message);
            if (operations.Prepare(principal.Tenant, ref request, out var fault) is not { } operation)
                return fault;
            return operation.IsMutation && http.Request.Headers.ContainsKey(IdempotencyKey.Header)
                ? await ServeIdempotent(new MutationCall(http, media, principal), request, operation, body.Memory.Length)
                : await Execute(http, media, principal, operation, body.Memory.Length);
        }
        finally
        {
            body.Release();
        }
    }

    private async Task<HttpFault?> ServeGet(HttpContext http, ResponseMedia media, Principal principal)
    {
        var query = http.Request.Query;
        string? Part(string name) => query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
        var request = GraphQLRequestReader.ReadQuery(Part("query"), Part("operationName"), Part("variables"), Part("extensions"), out var error);
        if (request is null)
            return HttpFault.Malformed(error!.Message);
        if (operations.Prepare(principal.Tenant, ref request, out var fault) is not { } operation)
            return fault;
        if (operation.IsMutation)
            return HttpFault.MutationByGet;
        return await Execute(http, media, principal, operation, http.Request.QueryString.Value?.Length ?? 0);
    }

    // It runs to its end even if the caller goes: the caller's next try is to find the response.
    private async Task<HttpFault?> ServeIdempotent(MutationCall call, GraphQLRequest request, PreparedOperation operation, long bytes)
    {
        var rate = requests.Admission.Charge(call.Principal, operation, bytes);
        if (!rate.IsAdmitted)
            return RateLimited(call.Http, rate);
        using var time = new OperationTime(options.TimeLimit, requests.Time, CancellationToken.None);
        using var turn = await TakeTurn(call.Principal, rate, time);
        if (turn.Refusal is { } refusal)
            return HttpFault.Busy(refusal);
        rateHeaders.Write(call.Http.Response.Headers, rate);
        return await idempotency.Serve(call, request, async (run, output) =>
            await Run(call.Http, call.Principal, operation, rate, time, run, output));
    }

    private async Task<HttpFault?> Execute(HttpContext http, ResponseMedia media, Principal principal, PreparedOperation operation, long bytes)
    {
        var rate = requests.Admission.Charge(principal, operation, bytes);
        if (!rate.IsAdmitted)
            return RateLimited(http, rate);
        using var output = new ResponseOutput(http.Response);
        using var time = new OperationTime(options.TimeLimit, requests.Time, http.RequestAborted);
        using (var turn = await TakeTurn(principal, rate, time))
        {
            if (turn.Refusal is { } refusal)
                return HttpFault.Busy(refusal);
            var response = http.Response;
            response.StatusCode = media.IsGraphQL && operation.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            response.ContentType = media.ContentType;
            response.Headers.CacheControl = "no-store";
            rateHeaders.Write(response.Headers, rate);
            await Run(http, principal, operation, rate, time, null, output);
        }

        await output.Send(http.RequestAborted);
        return null;
    }

    private async ValueTask<ExecutionOutcome> Run(
        HttpContext http,
        Principal principal,
        PreparedOperation operation,
        RateVerdict rate,
        OperationTime time,
        IdempotentRun? run,
        IBufferWriter<byte> output)
    {
        var request = requests.Create(http.RequestServices, principal, time.Token, rate);
        request.Run = run;
        var environment = new ExecutionEnvironment
        {
            Services = http.RequestServices,
            State = request,
            Scheduler = request.Scheduler,
            ErrorHandler = new FaultHandler(http, logger),
            Deadline = time.Token,
        };
        var outcome = executor.ExecuteAsync(operation, environment, output, time.Aborted);
        if (!outcome.IsCompleted)
            time.Arm();
        return await outcome;
    }

    private async ValueTask<Turn> TakeTurn(Principal principal, RateVerdict rate, OperationTime time)
    {
        // What is cheap and needs not wait is done long before a timer for it would be.
        if (rate.Cost > options.CheapCost)
            time.Arm();
        var entering = requests.Admission.Enter(principal, rate, time.Token);
        if (!entering.IsCompleted)
            time.Arm();
        try
        {
            return await entering;
        }
        catch (OperationCanceledException) when (!time.Aborted.IsCancellationRequested)
        {
            return new Turn(TurnRefusal.ServerBusy); // The whole of its time went by in the queue.
        }
    }
}
