using Microsoft.AspNetCore.Http;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Api.Http;

/// <summary>Tells a load balancer whether this node can serve: 200 if the database answers, else 503.</summary>
internal sealed class HealthEndpoint(ITenantDirectory tenants)
{
    private static readonly TenantId Nobody = new("health");

    public async Task Serve(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/json; charset=utf-8";
        try
        {
            await tenants.Find(Nobody, http.RequestAborted);
            await http.Response.WriteAsync("""{"status":"ok"}""", http.RequestAborted);
        }
        catch (StorageUnavailableException)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await http.Response.WriteAsync("""{"status":"database unavailable"}""", http.RequestAborted);
        }
    }
}
