using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SaasHelpdesk.Api.Http.Explorer;

/// <summary>One file of the GraphiQL page, compressed once, when it is first asked for.</summary>
internal sealed class ExplorerFile(string path)
{
    private readonly Lazy<byte[]> _compressed = new(() => Compress(path));

    private string ContentType => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".ttf" => "font/ttf",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };

    public async Task Write(HttpContext http)
    {
        var response = http.Response;
        response.ContentType = ContentType;
        response.Headers.XContentTypeOptions = "nosniff";
        if (!TakesGzip(http.Request))
        {
            await response.SendFileAsync(path, http.RequestAborted);
            return;
        }

        response.Headers.ContentEncoding = "gzip";
        response.ContentLength = _compressed.Value.Length;
        await response.Body.WriteAsync(_compressed.Value, http.RequestAborted);
    }

    private static bool TakesGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var codings)
        && codings.Any(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is null or > 0);

    private static byte[] Compress(string path)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        using (var file = File.OpenRead(path))
            file.CopyTo(gzip);
        return compressed.ToArray();
    }
}
