using System.Buffers;
using Microsoft.AspNetCore.Http;
using SaasHelpdesk.Api.Http;

namespace SaasHelpdesk.Api.Tests.Http;

public sealed class ResponseOutputTests : IDisposable
{
    private readonly MemoryStream _body = new();
    private readonly DefaultHttpContext _http = new();

    public ResponseOutputTests() => _http.Response.Body = _body;

    public void Dispose() => _body.Dispose();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 1_000)]
    [InlineData(65_536, 1)]
    public async Task Send_should_tell_the_length_of_a_short_response(int size, int pieces)
    {
        var written = await Write(size, pieces);
        Assert.Equal(written.Length, _http.Response.ContentLength);
        Assert.Equal(written, _body.ToArray());
    }

    [Theory]
    [InlineData(65_537, 1)]
    [InlineData(999, 300)]
    [InlineData(40_000, 5)]
    public async Task Send_should_pass_on_a_long_response_in_order(int size, int pieces)
    {
        var written = await Write(size, pieces);
        Assert.Null(_http.Response.ContentLength);
        Assert.Equal(written, _body.ToArray());
    }

    private async Task<byte[]> Write(int size, int pieces)
    {
        var bytes = new byte[size * pieces];
        new Random(7).NextBytes(bytes);
        using var output = new ResponseOutput(_http.Response);
        for (var i = 0; i < pieces; i++)
            output.Write(bytes.AsSpan(i * size, size));
        await output.Send(CancellationToken.None);
        return bytes;
    }
}
