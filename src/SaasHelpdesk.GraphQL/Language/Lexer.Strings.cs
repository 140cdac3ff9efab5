namespace SaasHelpdesk.GraphQL.Language;

/// <summary>String values, section 2.10.4. Scanning finds the end and refuses bad escapes; <see cref="StringValue"/> reads the value.</summary>
internal ref partial struct Lexer
{
    private void ScanString()
    {
        if (_source[_position..].StartsWith("\"\"\""u8))
        {
            ScanBlockString();
            return;
        }

        Kind = TokenKind.String;
        var at = _position + 1;
        while (true)
        {
            var next = _source[at..].IndexOfAny("\"\\\n\r"u8);
            if (next < 0)
            {
                throw Error("Unterminated string.", _source.Length);
            }

            at += next;
            switch (_source[at])
            {
                case (byte)'"':
                    CountContinuationBytes(_source[_position..at]);
                    _position = End = at + 1;
                    return;
                case (byte)'\\':
                    at += StringValue.EscapeLength(_source[at..], out var fault);
                    if (fault is not null)
                    {
                        throw Error(fault, at);
                    }

                    break;
                default:
                    throw Error("Unterminated string.", at);
            }
        }
    }

    private void ScanBlockString()
    {
        Kind = TokenKind.BlockString;
        var (at, lineStart) = (_position + 3, _position);
        while (true)
        {
            var next = _source[at..].IndexOfAny("\"\\\n\r"u8);
            if (next < 0)
            {
                throw Error("Unterminated string.", _source.Length);
            }

            at += next;
            var rest = _source[at..];
            switch (rest[0])
            {
                case (byte)'"' when rest.StartsWith("\"\"\""u8):
                    CountContinuationBytes(_source[lineStart..at]);
                    _position = End = at + 3;
                    return;
                case (byte)'\\' when rest.StartsWith("\\\"\"\""u8):
                    at += 4;
                    break;
                case (byte)'\r' when rest.StartsWith("\r\n"u8):
                    _position = lineStart = at += 2;
                    BeginLine();
                    break;
                case (byte)'\r' or (byte)'\n':
                    _position = lineStart = ++at;
                    BeginLine();
                    break;
                default:
                    at++;
                    break;
            }
        }
    }
}
