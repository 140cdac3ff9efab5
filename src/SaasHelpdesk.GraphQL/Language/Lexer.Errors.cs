using System.Text;
using System.Text.Unicode;

namespace SaasHelpdesk.GraphQL.Language;

internal ref partial struct Lexer
{
    /// <summary>A syntax error at any offset; only here is the source read again to find the line.</summary>
    private readonly GraphQLSyntaxException Error(string message, int offset) => new(message, Locate(offset));

    private readonly GraphQLSyntaxException Unexpected(int offset) =>
        offset >= _source.Length
            ? Error("Unexpected <EOF>.", offset)
            : Error($"Unexpected character: {DescribeCharacter(offset)}.", offset);

    private readonly string DescribeCharacter(int offset)
    {
        _ = Rune.DecodeFromUtf8(_source[offset..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and < 0x7F => $"\"{rune}\"",
            _ => $"U+{rune.Value:X4}",
        };
    }

    private readonly Location Locate(int offset)
    {
        var (line, lineStart) = (1, 0);
        for (var i = 0; i < offset; i++)
        {
            if (_source[i] == (byte)'\n' || (_source[i] == (byte)'\r' && !(i + 1 < _source.Length && _source[i + 1] == (byte)'\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        var column = 1;
        foreach (var c in _source[lineStart..offset])
        {
            column += (c & 0xC0) == 0x80 ? 0 : 1;
        }

        return new Location(line, column);
    }

    private readonly void RefuseInvalidUtf8()
    {
        var valid = 0;
        Span<char> scratch = stackalloc char[256];
        while (valid < _source.Length)
        {
            var status = Utf8.ToUtf16(_source[valid..], scratch, out var read, out _, replaceInvalidSequences: false);
            valid += read;
            if (status is System.Buffers.OperationStatus.InvalidData or System.Buffers.OperationStatus.NeedMoreData)
            {
                break;
            }
        }

        throw Error("Invalid UTF-8 byte sequence.", valid);
    }
}
