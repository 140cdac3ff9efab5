using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Tenancy;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>What all sessions share.</summary>
internal sealed class SessionServices(
    IServiceScopeFactory scopes, TenantResolver tenants, ApiKeyAuthenticator keys, ApiRequestFactory requests, ApiOptions options)
{
    public IServiceScopeFactory Scopes => scopes;

    public TenantResolver Tenants => tenants;

    public ApiKeyAuthenticator Keys => keys;

    public ApiRequestFactory Requests => requests;

    public ApiOptions Options => options;
}
