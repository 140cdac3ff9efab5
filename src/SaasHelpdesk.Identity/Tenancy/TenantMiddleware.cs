using Microsoft.AspNetCore.Http;

namespace SaasHelpdesk.Identity.Tenancy;

/// <summary>Gives a request below <c>/t/</c> its tenant, or ends it with 404. Other requests have none.</summary>
internal sealed class TenantMiddleware(RequestDelegate next, TenantResolver resolver)
{
    public async Task InvokeAsync(HttpContext context, RequestTenant tenant)
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
        }

        await next(context);
    }
}
