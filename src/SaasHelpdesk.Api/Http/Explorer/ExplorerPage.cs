using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SaasHelpdesk.Api.Http.Explorer;

/// <summary>
/// The GraphiQL page, at the address of the API, for browsers that come without a credential. It is the same for every tenant and holds nothing of
/// any; who opens it signs in with an API key.
/// </summary>
internal sealed class ExplorerPage(ExplorerFiles files)
{
    // No script but the page's own files, nothing from or to any other host, and in nobody's frame. GraphiQL's styles hold their fonts, and Monaco sets styles from code.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; " +
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Whether the request is a browser's that wants to see a page: it prefers HTML to every form of response and brings no key.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Headers.Authorization.Count > 0
            || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges))
        {
            return false;
        }

        double html = 0, json = 0;
        foreach (var range in ranges)
        {
            var quality = range.Quality ?? 1;
            if (range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
                html = Math.Max(html, quality);
            else if (!range.MatchesAllTypes && ResponseMedia.Choose(range.ToString()) is not null)
                json = Math.Max(json, quality);
        }

        return html > json;
    }

    /// <summary>Answers with the page.</summary>
    /// <returns>False if this program was built without it.</returns>
    public async Task<bool> Serve(HttpContext http)
    {
        if (files.Find(ExplorerFiles.Index) is not { } page)
            return false;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept, Authorization, Accept-Encoding";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        await page.Write(http);
        return true;
    }
}
