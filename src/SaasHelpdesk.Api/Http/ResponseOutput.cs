using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace SaasHelpdesk.Api.Http;

/// <summary>
/// Takes the body of a response. A short one is sent in one piece with its length, which spares the server and the client the chunks; a longer
/// one goes to the server as it comes, so that nothing large is held twice.
/// </summary>
internal sealed class ResponseOutput(HttpResponse response) : IBufferWriter<byte>, IDisposable
{
    private const int Longest = 64 * 1024;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(8 * 1024);
    private int _length;
    private bool _isLong;

    public void Advance(int count)
    {
        if (_isLong)
            response.BodyWriter.Advance(count);
        else
            _length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => Fits(sizeHint) ? _buffer.AsMemory(_length) : response.BodyWriter.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => Fits(sizeHint) ? _buffer.AsSpan(_length) : response.BodyWriter.GetSpan(sizeHint);

    /// <summary>Sends what is there. The headers have to be complete.</summary>
    public async ValueTask Send(CancellationToken cancellationToken)
    {
        if (_isLong)
        {
            await response.BodyWriter.FlushAsync(cancellationToken);
            return;
        }

        response.ContentLength = _length;
        await response.BodyWriter.WriteAsync(_buffer.AsMemory(0, _length), cancellationToken);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool Fits(int sizeHint)
    {
        if (_isLong)
            return false;
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed <= _buffer.Length)
            return true;
        if (needed > Longest)
        {
            _isLong = true;
            response.BodyWriter.Write(_buffer.AsSpan(0, _length));
            return false;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(Longest, Math.Max(needed, _buffer.Length * 2)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        return true;
    }
}
