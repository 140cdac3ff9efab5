using System.Text;

namespace SaasHelpdesk.GraphQL.Response;

public sealed partial class ResponseWriter
{
    private void WriteEscaped(ReadOnlySpan<char> value)
    {
        WriteByte((byte)'"');
        while (true)
        {
            var plain = value.IndexOfAny(MustEscape);
            var chunk = plain < 0 ? value : value[..plain];
            Reserve((chunk.Length * 3) + 8);
            _length += Encoding.UTF8.GetBytes(chunk, _buffer.AsSpan(_length));
            if (plain < 0)
            {
                break;
            }

            WriteEscape(value[plain]);
            value = value[(plain + 1)..];
        }

        WriteByte((byte)'"');
    }

    private void WriteEscape(char c)
    {
        switch (c)
        {
            case '"': WriteRaw("\\\""u8); break;
            case '\\': WriteRaw("\\\\"u8); break;
            case '\n': WriteRaw("\\n"u8); break;
            case '\r': WriteRaw("\\r"u8); break;
            case '\t': WriteRaw("\\t"u8); break;
            default:
                WriteRaw("\\u00"u8);
                WriteByte((byte)"0123456789abcdef"[c >> 4]);
                WriteByte((byte)"0123456789abcdef"[c & 15]);
                break;
        }
    }
}
