using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SaasHelpdesk.Api.Http.Explorer;

/// <summary>Serves <c>/explorer/assets/{file}</c>. The names hold a hash of the content, so that browsers may keep them for ever.</summary>
internal sealed class ExplorerAssets(ExplorerFiles files)
{
    public const string FileParameter = "file";

    public async Task Serve(HttpContext http)
    {
        if (files.Find($"assets/{http.GetRouteValue(FileParameter)}") is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        // A worker obeys the policy of its own script.
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await file.Write(http);
    }
}
