using System.Text;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>
/// Cuts UTF-8 source text into tokens (section 2.1). The current token is a range of the source; nothing is allocated
/// until its value is asked for. The source must be valid UTF-8, which <see cref="Create"/> checks once.
/// </summary>
internal ref partial struct Lexer
{
    private readonly ReadOnlySpan<byte> _source;
    private int _position;
    private int _line;
    private int _lineStart;
    private int _continuationBytes; // on the current line, before _position: the column counts characters

    private Lexer(ReadOnlySpan<byte> source)
    {
        _source = source;
        _line = 1;
        Kind = TokenKind.EndOfFile;
    }

    internal TokenKind Kind { get; private set; }

    internal int Start { get; private set; }

    internal int End { get; private set; }

    internal Location Location { get; private set; }

    internal readonly ReadOnlySpan<byte> Text => _source[Start..End];

    internal static Lexer Create(ReadOnlySpan<byte> source)
    {
        var lexer = new Lexer(source);
        if (!System.Text.Unicode.Utf8.IsValid(source))
        {
            lexer.RefuseInvalidUtf8();
        }

        return lexer;
    }

    /// <summary>Moves to the next token.</summary>
    internal void Next()
    {
        SkipIgnored();
        Start = _position;
        Location = Here(_position);
        if (_position >= _source.Length)
        {
            Kind = TokenKind.EndOfFile;
            End = _position;
            return;
        }

        var first = _source[_position];
        switch (first)
        {
            case (byte)'!': Punctuator(TokenKind.Bang); break;
            case (byte)'$': Punctuator(TokenKind.Dollar); break;
            case (byte)'&': Punctuator(TokenKind.Ampersand); break;
            case (byte)'(': Punctuator(TokenKind.ParenOpen); break;
            case (byte)')': Punctuator(TokenKind.ParenClose); break;
            case (byte)':': Punctuator(TokenKind.Colon); break;
            case (byte)'=': Punctuator(TokenKind.Equal); break;
            case (byte)'@': Punctuator(TokenKind.At); break;
            case (byte)'[': Punctuator(TokenKind.BracketOpen); break;
            case (byte)']': Punctuator(TokenKind.BracketClose); break;
            case (byte)'{': Punctuator(TokenKind.BraceOpen); break;
            case (byte)'|': Punctuator(TokenKind.Pipe); break;
            case (byte)'}': Punctuator(TokenKind.BraceClose); break;
            case (byte)'.': ScanSpread(); break;
            case (byte)'"': ScanString(); break;
            default:
                if (IsNameStart(first))
                {
                    ScanName();
                }
                else if (first == (byte)'-' || IsDigit(first))
                {
                    ScanNumber();
                }
                else
                {
                    throw Unexpected(_position);
                }

                break;
        }
    }

    /// <summary>The current token as it is called in a syntax error.</summary>
    internal readonly string Describe() => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Kind} \"{Shorten(Text)}\"",
        TokenKind.String or TokenKind.BlockString => $"{TokenKinds.Describe(Kind)} {Shorten(Text)}",
        _ => TokenKinds.Describe(Kind),
    };

    internal static bool IsNameStart(byte c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c == (byte)'_';

    internal static bool IsNameContinue(byte c) => IsNameStart(c) || IsDigit(c);

    private static bool IsDigit(byte c) => (uint)(c - '0') <= 9;

    private static string Shorten(ReadOnlySpan<byte> text)
    {
        const int Most = 60;
        var value = Encoding.UTF8.GetString(text.Length > Most * 4 ? text[..(Most * 4)] : text);
        return value.Length > Most ? string.Concat(value.AsSpan(0, Most), "…") : value;
    }

    private void Punctuator(TokenKind kind)
    {
        Kind = kind;
        End = ++_position;
    }

    private void ScanSpread()
    {
        if (!_source[_position..].StartsWith("..."u8))
        {
            throw Unexpected(_position);
        }

        Kind = TokenKind.Spread;
        _position += 3;
        End = _position;
    }

    private void ScanName()
    {
        var at = _position + 1;
        while (at < _source.Length && IsNameContinue(_source[at]))
        {
            at++;
        }

        Kind = TokenKind.Name;
        _position = End = at;
    }

    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    break;
                case (byte)'\n':
                    _position++;
                    BeginLine();
                    break;
                case (byte)'\r':
                    _position += _position + 1 < _source.Length && _source[_position + 1] == (byte)'\n' ? 2 : 1;
                    BeginLine();
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                case 0xEF when _source[_position..].StartsWith("\uFEFF"u8):
                    _position += 3;
                    _continuationBytes += 2;
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        var rest = _source[_position..];
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        length = length < 0 ? rest.Length : length;
        CountContinuationBytes(rest[..length]);
        _position += length;
    }

    private void BeginLine()
    {
        _line++;
        _lineStart = _position;
        _continuationBytes = 0;
    }

    private void CountContinuationBytes(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
        {
            if ((c & 0xC0) == 0x80)
            {
                _continuationBytes++;
            }
        }
    }

    /// <summary>Location of an offset on the current line, at or after which no multi-byte character was passed.</summary>
    private readonly Location Here(int offset) => new(_line, offset - _lineStart - _continuationBytes + 1);
}
