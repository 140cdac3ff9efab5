using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SaasHelpdesk.GraphQL.Response;

public sealed partial class ResponseWriter
{
    /// <summary>
    /// Writes a string that is ASCII without anything to escape, as most are, checking and narrowing it in one pass. There has to be room.
    /// </summary>
    /// <returns>False if it is another one; then nothing was written.</returns>
    private bool TryWritePlain(ReadOnlySpan<char> value)
    {
        var target = _buffer.AsSpan(_length, value.Length + 2);
        if (!(value.Length < Vector128<ushort>.Count ? TryNarrowShort(value, target[1..]) : TryNarrow(value, target[1..])))
        {
            return false;
        }

        target[0] = (byte)'"';
        target[^1] = (byte)'"';
        _length += target.Length;
        return true;
    }

    private static bool TryNarrowShort(ReadOnlySpan<char> value, Span<byte> target)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is < ' ' or > '\x7f' or '"' or '\\')
            {
                return false;
            }

            target[i] = (byte)c;
        }

        return true;
    }

    private static bool TryNarrow(ReadOnlySpan<char> value, Span<byte> target)
    {
        var units = MemoryMarshal.Cast<char, ushort>(value);
        var last = units.Length - Vector128<ushort>.Count;
        var refused = Vector128<ushort>.Zero;
        for (var i = 0; i < last; i += Vector128<ushort>.Count)
        {
            refused |= Narrow(units[i..], target[i..]);
        }

        // The last ones once more with some before them, so that nothing is left over.
        return (refused | Narrow(units[last..], target[last..])) == Vector128<ushort>.Zero;
    }

    private static Vector128<ushort> Narrow(ReadOnlySpan<ushort> units, Span<byte> target)
    {
        var eight = Vector128.Create(units);
        Vector128.Narrow(eight, eight).GetLower().CopyTo(target);
        return Vector128.LessThan(eight, Vector128.Create((ushort)' '))
            | Vector128.GreaterThan(eight, Vector128.Create((ushort)0x7f))
            | Vector128.Equals(eight, Vector128.Create((ushort)'"'))
            | Vector128.Equals(eight, Vector128.Create((ushort)'\\'));
    }
}
