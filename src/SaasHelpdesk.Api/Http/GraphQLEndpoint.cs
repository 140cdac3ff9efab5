using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using SaasHelpdesk.Api.Limits;
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
    ApiKeyAuthenticator keys,
    ApiRequestFactory requests,
    RateHeaders rateHeaders,
    ApiOptions options,
    ILogger<GraphQLEndpoint> logger)
{
    public const string TenantParameter = "tenant";

    public async Task Serve(HttpContext http)
    {
        var media = ResponseMedia.Choose(http.Request.Headers.Accept);
        try
        {
            var fault = media is null ? HttpFault.NotAcceptable : await Serve(http, media);
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
        var fault = HttpMethods.IsGet(http.Request.Method) ? await ServeGet(http, media, principal)
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
            return await Execute(http, media, principal, executor.Prepare(request), body.Memory.Length);
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
        var operation = executor.Prepare(request);
        if (operation.IsMutation)
            return HttpFault.MutationByGet;
        return await Execute(http, media, principal, operation, http.Request.QueryString.Value?.Length ?? 0);
    }

    private async Task<HttpFault?> Execute(HttpContext http, ResponseMedia media, Principal principal, PreparedOperation operation, long bytes)
    {
        var rate = requests.Admission.Charge(principal, operation, bytes);
        if (!rate.IsAdmitted)
            return RateLimited(http, rate);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var entering = TakeTurn(principal, rate, deadline.Token, http.RequestAborted);
        // What is cheap and needs not wait is done long before a timer for it would be.
        if (!entering.IsCompleted || rate.Cost > options.CheapCost)
            deadline.CancelAfter(options.TimeLimit);
        var turn = await entering;
        if (turn.Refusal is { } refusal)
            return HttpFault.Busy(refusal);
        var request = requests.Create(http.RequestServices, principal, deadline.Token, rate);
        var environment = new ExecutionEnvironment
        {
            Services = http.RequestServices,
            State = request,
            Scheduler = request.Scheduler,
            ErrorHandler = new FaultHandler(http, logger),
            Deadline = deadline.Token,
        };
        var response = http.Response;
        response.StatusCode = media.IsGraphQL && operation.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        response.ContentType = media.ContentType;
        response.Headers.CacheControl = "no-store";
        rateHeaders.Write(response.Headers, rate);
        using (turn)
        {
            var run = executor.ExecuteAsync(operation, environment, response.BodyWriter, http.RequestAborted);
            if (!run.IsCompleted && rate.Cost <= options.CheapCost)
                deadline.CancelAfter(options.TimeLimit);
            await run;
        }

        await response.BodyWriter.FlushAsync(http.RequestAborted);
        return null;
    }

    private async ValueTask<Turn> TakeTurn(Principal principal, RateVerdict rate, CancellationToken deadline, CancellationToken aborted)
    {
        try
        {
            return await requests.Admission.Enter(principal, rate, deadline);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return new Turn(TurnRefusal.ServerBusy); // The whole of its time went by in the queue.
        }
    }
}
