using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SaasHelpdesk.Api.Http;

/// <summary>A request body as one piece of memory. Small bodies are read where the server received them, without a copy.</summary>
internal readonly struct RequestBody
{
    private readonly PipeReader _reader;
    private readonly SequencePosition _end;

    private RequestBody(PipeReader reader, ReadOnlySequence<byte> body) =>
        (_reader, _end, Memory) = (reader, body.End, body.IsSingleSegment ? body.First : body.ToArray());

    /// <summary>The bytes, valid until <see cref="Release"/>.</summary>
    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>Whether the content type is JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType)
    {
        if (contentType is "application/json" or "application/json; charset=utf-8")
            return true;
        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads the whole body, or null if it is longer than allowed.</summary>
    public static async ValueTask<RequestBody?> Read(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > maxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
                return new RequestBody(reader, read.Buffer);
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public void Release() => _reader.AdvanceTo(_end);
}
