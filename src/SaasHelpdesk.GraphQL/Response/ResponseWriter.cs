using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace SaasHelpdesk.GraphQL.Response;

/// <summary>
/// Writes JSON values as UTF-8 into a pooled buffer that can be rewound, which null propagation needs. Scalars use it to
/// write their result (section 3.5 "Result Coercion"); each call writes one complete value.
/// </summary>
public sealed partial class ResponseWriter
{
    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private byte[] _buffer = [];
    private int _length;

    internal ResponseWriter()
    {
    }

    internal int Length => _length;

    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Writes <c>null</c>. A scalar should rather return null from the resolver.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number.</summary>
    public void WriteNumber(int value) => Format(value, 11, default);

    /// <summary>Writes a number. Clients may read more than 53 bits with a loss.</summary>
    public void WriteNumber(long value) => Format(value, 20, default);

    /// <summary>Writes a number.</summary>
    public void WriteNumber(decimal value) => Format(value, 32, default);

    /// <summary>Writes a finite number in the shortest form that reads back to it.</summary>
    /// <exception cref="GraphQLException">The value is infinite or not a number, which JSON cannot carry.</exception>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new GraphQLException($"Float cannot represent non numeric value: {value}", ErrorCodes.InternalError);
        }

        Format(value, 32, default);
    }

    /// <summary>Writes a string; a lone surrogate becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        Reserve((value.Length * 3) + 2);
        if (TryWritePlain(value))
        {
            return;
        }

        if (value.ContainsAny(MustEscape))
        {
            WriteEscaped(value);
            return;
        }

        _buffer[_length++] = (byte)'"';
        _length += Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_length));
        _buffer[_length++] = (byte)'"';
    }

    /// <summary>Writes a value as a string whose characters are known to need no escape: dates, identifiers, numbers.</summary>
    /// <param name="value">The value; its formatted text must be ASCII without control characters, quote and backslash.</param>
    /// <param name="maxLength">Most bytes of its text.</param>
    /// <param name="format">Format, invariant culture.</param>
    public void WriteFormatted<T>(T value, int maxLength, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        WriteByte((byte)'"');
        Format(value, maxLength, format);
        WriteByte((byte)'"');
    }

    /// <summary>Writes JSON as it is. The caller answers for it being one valid JSON value.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(_buffer.AsSpan(_length));
        _length += json.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteByte(byte value)
    {
        if (_length == _buffer.Length)
        {
            Reserve(1);
        }

        _buffer[_length++] = value;
    }

    internal void Rewind(int length) => _length = length;

    internal void Release()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
        _length = 0;
    }

    private void Format<T>(T value, int maxLength, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Reserve(maxLength);
        if (!value.TryFormat(_buffer.AsSpan(_length), out var written, format, System.Globalization.CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"{typeof(T).Name} needs more than {maxLength} bytes.");
        }

        _length += written;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int size)
    {
        if (_buffer.Length - _length < size)
        {
            Grow(size);
        }
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + size), Math.Max(4096, _buffer.Length * 2)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
