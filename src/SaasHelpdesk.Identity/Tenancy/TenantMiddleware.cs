using Microsoft.AspNetCore.Http;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Identity.Tenancy;

/// <summary>Gives a request below <c>/t/</c> its tenant, and the read side its scope, or ends it with 404. Other requests have neither.</summary>
internal sealed class TenantMiddleware(RequestDelegate next, TenantResolver resolver)
{
    public async Task InvokeAsync(HttpContext context, RequestTenant tenant, TenantScope reads)
    {
        if (TenantPath.IsTenants(context.Request.Path))
        {
            var row = TenantPath.TryRead(context.Request.Path, out var id) ? await resolver.Find(id.Value, context.RequestAborted) : null;
            if (row is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            tenant.Set(row);
            reads.Set([row.Id]);
        }

        await next(context);
    }
}
