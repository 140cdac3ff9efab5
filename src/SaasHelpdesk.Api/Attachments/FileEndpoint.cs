using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using NodaTime.Extensions;
using SaasHelpdesk.Api.Http;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Identity.Tenancy;

namespace SaasHelpdesk.Api.Attachments;

/// <summary>
/// Takes and gives the bytes of files at <c>/t/{tenant}/files/{id}</c>. A signed address is all that is needed, and whatever is wrong with one
/// the answer is that there is nothing.
/// </summary>
internal sealed class FileEndpoint(IUploadStore uploads, ApiOptions options, TimeProvider time)
{
    public const string IdParameter = "file";

    // Each holds a whole file in memory, for as long as the other side takes: no tenant may use up the places of the others, and nobody waits.
    private const int Most = 16;
    private const int MostOfTenant = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<TenantId, int> _busy = [];
    private int _all;

    public async Task Serve(HttpContext http)
    {
        try
        {
            var fault = await Check(http);
            if (fault is not null)
                await fault.Write(http, ResponseMedia.Json);
        }
        catch (OperationCanceledException)
        {
            // Nobody is left to be answered, or the transfer took too long.
            http.Abort();
        }
        catch (StorageUnavailableException) when (!http.Response.HasStarted)
        {
            await HttpFault.Unavailable.Write(http, ResponseMedia.Json);
        }
    }

    private async Task<HttpFault?> Check(HttpContext http)
    {
        var tenant = http.RequestServices.GetRequiredService<RequestTenant>();
        if (!tenant.IsSet || http.GetRouteValue(GraphQLEndpoint.TenantParameter) as string != tenant.Id.Value
            || !AttachmentId.TryParse(http.GetRouteValue(IdParameter) as string, out var id)
            || !(await uploads.Find(tenant.Id, [id], http.RequestAborted)).TryGetValue(id, out var upload)
            || !SignedAddress.Allows(http.Request, tenant.Id, upload, time.GetCurrentInstant()))
        {
            return HttpFault.NoTenant;
        }

        if (!Enter(tenant.Id))
            return HttpFault.Unavailable with { RetryAfter = 1 };
        try
        {
            using var late = new CancellationTokenSource(Longest, time);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, late.Token);
            return HttpMethods.IsPut(http.Request.Method)
                ? await Put(http, tenant.Id, upload, ended.Token)
                : await Get(http, tenant.Id, upload, ended.Token);
        }
        finally
        {
            Leave(tenant.Id);
        }
    }

    private bool Enter(TenantId tenant)
    {
        lock (_gate)
        {
            var own = _busy.GetValueOrDefault(tenant);
            if (_all >= Most || own >= MostOfTenant)
                return false;
            _busy[tenant] = own + 1;
            _all++;
            return true;
        }
    }

    private void Leave(TenantId tenant)
    {
        lock (_gate)
        {
            _all--;
            if (_busy[tenant] > 1)
                _busy[tenant]--;
            else
                _busy.Remove(tenant);
        }
    }

    private async Task<HttpFault?> Put(HttpContext http, TenantId tenant, Upload upload, CancellationToken cancellationToken)
    {
        if (await RequestBody.Read(http.Request, (int)Math.Min(upload.File.Size, options.MaxUploadBytes), cancellationToken) is not { } body)
            return HttpFault.TooLarge;
        try
        {
            if (body.Memory.Length != upload.File.Size)
                return HttpFault.Malformed($"The file has {body.Memory.Length} bytes, and {upload.File.Size} were announced.");
            if (!await uploads.Fill(tenant, upload.File.Id, body.Memory, time.GetCurrentInstant(), cancellationToken))
                return HttpFault.UploadedBefore;
        }
        finally
        {
            body.Release();
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return null;
    }

    // Nothing that somebody uploaded may run in the name of this server.
    private async Task<HttpFault?> Get(HttpContext http, TenantId tenant, Upload upload, CancellationToken cancellationToken)
    {
        if (await uploads.Content(tenant, upload.File.Id, cancellationToken) is not { } content)
            return HttpFault.NoTenant;
        var response = http.Response;
        response.ContentType = "application/octet-stream";
        response.ContentLength = content.Length;
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(upload.File.FileName);
        response.Headers.ContentDisposition = disposition.ToString();
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.Body.WriteAsync(content, cancellationToken);
        return null;
    }
}
