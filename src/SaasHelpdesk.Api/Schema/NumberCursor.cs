using System.Buffers.Binary;
using System.Buffers.Text;
using SaasHelpdesk.Api.Ids;

namespace SaasHelpdesk.Api.Schema;

/// <summary>A cursor that is a number, as opaque text.</summary>
internal static class NumberCursor
{
    public static string Of(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryParse(string text, out long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        number = 0;
        if (text.Length != 11 || !Base64Text.TryDecode(text, bytes, out var length) || length != sizeof(long))
            return false;
        number = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return Of(number) == text;
    }
}
