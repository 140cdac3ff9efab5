using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SaasHelpdesk.Bench.Http;

/// <summary>
/// A kept connection that sends requests made before and reads answers no further than to find their end: of the two processors that it shares
/// with the server it takes as little as can be.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[128 * 1024];

    public static byte[] Post(Uri address, string path, string body, string? key)
    {
        var bytes = Encoding.UTF8.GetByteCount(body);
        var authorization = key is null ? "" : $"Authorization: Bearer {key}\r\n";
        return Encoding.UTF8.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nAccept: application/json\r\n{authorization}Content-Length: {bytes}\r\n\r\n{body}");
    }

    public async Task Connect(Uri address) => await _socket.ConnectAsync(IPAddress.Loopback, address.Port);

    /// <summary>Sends a request and reads its whole answer.</summary>
    /// <returns>The status, and the bytes of the answer.</returns>
    public async ValueTask<(int Status, long Bytes)> Send(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var filled = 0;
        int headEnd;
        do
        {
            filled += await Receive(filled);
            headEnd = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        while (headEnd < 0);
        var status = ((_buffer[9] - '0') * 100) + ((_buffer[10] - '0') * 10) + (_buffer[11] - '0');
        var total = LengthOf(_buffer.AsSpan(0, headEnd + 2)) is { } length
            ? await ReadTo(headEnd + 4 + length, filled)
            : await ReadChunks(headEnd + 4, filled);
        return (status, total);
    }

    public void Dispose() => _socket.Dispose();

    private async ValueTask<long> ReadTo(long end, long received)
    {
        while (received < end)
            received += await Receive(0);
        return received;
    }

    // The end of a chunked answer without trailers; JSON cannot hold it.
    private async ValueTask<long> ReadChunks(int start, int filled)
    {
        long total = filled;
        while (filled - start < 5 || !_buffer.AsSpan(filled - 5, 5).SequenceEqual("0\r\n\r\n"u8))
        {
            if (filled > _buffer.Length / 2)
            {
                _buffer.AsSpan(filled - 5, 5).CopyTo(_buffer);
                (start, filled) = (0, 5);
            }

            var received = await Receive(filled);
            filled += received;
            total += received;
        }

        return total;
    }

    private async ValueTask<int> Receive(int at)
    {
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(at));
        return received > 0 ? received : throw new IOException("The server has closed the connection.");
    }

    private static long? LengthOf(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> name = "\r\ncontent-length: "u8;
        for (var at = 0; at + name.Length < head.Length; at++)
        {
            if (head[at] == '\r' && Ascii.EqualsIgnoreCase(head.Slice(at, name.Length), name))
                return Utf8Parser.TryParse(head[(at + name.Length)..], out long length, out _) ? length : null;
        }

        return null;
    }
}
