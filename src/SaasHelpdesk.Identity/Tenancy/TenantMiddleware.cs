using Microsoft.AspNetCore.Http;
using SaasHelpdesk.Identity.Throttling;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Identity.Tenancy;

/// <summary>
/// Gives a request below <c>/t/</c> its tenant, and the read side its scope, or ends it with 404. Other requests have neither. An address from
/// which too much fails is refused before anything is looked up.
/// </summary>
internal sealed class TenantMiddleware(RequestDelegate next, TenantResolver resolver, FailedAttempts attempts)
{
    public Task InvokeAsync(HttpContext context, RequestTenant tenant, TenantScope reads) =>
        TenantPath.IsTenants(context.Request.Path) ? Enter(context, tenant, reads) : next(context);

    private async Task Enter(HttpContext context, RequestTenant tenant, TenantScope reads)
    {
        var address = context.Connection.RemoteIpAddress;
        if (attempts.Refuses(address, context.Request.Headers.Authorization, out var retryAfter))
        {
            await TooManyAttempts.Write(context.Response, retryAfter);
            return;
        }

        var row = TenantPath.TryRead(context.Request.Path, out var id) ? await resolver.Find(id.Value, context.RequestAborted) : null;
        if (row is null)
        {
            attempts.Note(address);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        tenant.Set(row);
        reads.Set(row.Id);
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
            attempts.Note(address);
    }
}
