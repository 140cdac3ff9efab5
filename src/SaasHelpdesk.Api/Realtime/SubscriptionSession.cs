using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Identity.Tenancy;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>
/// One operation over a connection that lives longer than a request. Whatever it reads, it reads in a request of its own, made from the key anew:
/// what was allowed when the operation began says nothing about now. Used by one flow at a time.
/// </summary>
internal sealed class SubscriptionSession(SessionServices services, TenantId tenant, string? authorization, string? resumeAfter, CancellationToken gone)
    : IAsyncDisposable
{
    private AsyncServiceScope? _scope;
    private CancellationTokenSource? _deadline;
    private ApiRequest? _request;

    /// <summary>The cursor from which the transport says to go on, or null. Later than the operation's own argument.</summary>
    public string? ResumeAfter => resumeAfter;

    public TenantId Tenant => tenant;

    /// <summary>The request that the present payload is made in.</summary>
    public ApiRequest Request => _request ?? throw new InvalidOperationException("There is no request yet.");

    /// <summary>The cursor of the payload that is being sent, or null.</summary>
    public string? Cursor { get; set; }

    /// <summary>Whether it was ended because the key or the tenant is not valid any more.</summary>
    public bool IsRevoked { get; private set; }

    /// <summary>Cancelled when the operation is ended.</summary>
    public CancellationToken Gone => gone;

    /// <summary>A new request, by today's rights, with a time limit of its own. The one before is over.</summary>
    /// <exception cref="GraphQLException">The key or the tenant is not valid any more (<c>UNAUTHENTICATED</c>).</exception>
    public async ValueTask<ApiRequest> Renew()
    {
        var (row, principal) = await Authenticate();
        await End();
        var scope = services.Scopes.CreateAsyncScope();
        _scope = scope;
        scope.ServiceProvider.GetRequiredService<RequestTenant>().Set(row);
        scope.ServiceProvider.GetRequiredService<TenantScope>().Set([row.Id]);
        _deadline = CancellationTokenSource.CreateLinkedTokenSource(gone);
        _deadline.CancelAfter(services.Options.TimeLimit);
        return _request = services.Requests.Create(scope.ServiceProvider, principal, _deadline.Token, rate: null, this);
    }

    /// <summary>Looks whether the key and the tenant are still valid.</summary>
    /// <exception cref="GraphQLException">They are not (<c>UNAUTHENTICATED</c>).</exception>
    public async ValueTask Recheck() => await Authenticate();

    /// <summary>What the engine needs to run within the present request.</summary>
    public ExecutionEnvironment Environment(IExecutionErrorHandler errors)
    {
        var request = Request;
        return new ExecutionEnvironment
        {
            Services = _scope!.Value.ServiceProvider,
            State = request,
            Scheduler = request.Scheduler,
            ErrorHandler = errors,
            Deadline = _deadline!.Token,
        };
    }

    public ValueTask DisposeAsync() => End();

    private async ValueTask<(Domain.Ports.TenantRow Tenant, Principal Principal)> Authenticate()
    {
        var row = await services.Tenants.Find(tenant, gone);
        var principal = await services.Keys.Authenticate(tenant, authorization, gone);
        if (row is not null && principal is not null)
            return (row, principal);
        IsRevoked = true;
        throw new GraphQLException("The API key is not valid any more.", ApiErrorCodes.Unauthenticated);
    }

    private async ValueTask End()
    {
        _deadline?.Dispose();
        _deadline = null;
        _request = null;
        if (_scope is { } scope)
            await scope.DisposeAsync();
        _scope = null;
    }
}
