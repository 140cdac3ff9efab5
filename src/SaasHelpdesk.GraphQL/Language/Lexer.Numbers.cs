namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Int and Float values, sections 2.10.1 and 2.10.2.</summary>
internal ref partial struct Lexer
{
    private void ScanNumber()
    {
        var at = _position;
        Kind = TokenKind.Int;
        if (_source[at] == (byte)'-')
        {
            at++;
        }

        if (at < _source.Length && _source[at] == (byte)'0')
        {
            at++;
            if (at < _source.Length && IsDigit(_source[at]))
            {
                throw Error($"Invalid number, unexpected digit after 0: {DescribeCharacter(at)}.", at);
            }
        }
        else
        {
            at = Digits(at);
        }

        if (at < _source.Length && _source[at] == (byte)'.')
        {
            Kind = TokenKind.Float;
            at = Digits(at + 1);
        }

        if (at < _source.Length && (_source[at] | 0x20) == 'e')
        {
            Kind = TokenKind.Float;
            at++;
            if (at < _source.Length && _source[at] is (byte)'+' or (byte)'-')
            {
                at++;
            }

            at = Digits(at);
        }

        if (at < _source.Length && (_source[at] == (byte)'.' || IsNameStart(_source[at])))
        {
            throw Error($"Invalid number, expected digit but got: {DescribeCharacter(at)}.", at);
        }

        _position = End = at;
    }

    private readonly int Digits(int at)
    {
        if (at >= _source.Length)
        {
            throw Error("Invalid number, expected digit but got: <EOF>.", at);
        }

        if (!IsDigit(_source[at]))
        {
            throw Error($"Invalid number, expected digit but got: {DescribeCharacter(at)}.", at);
        }

        do
        {
            at++;
        }
        while (at < _source.Length && IsDigit(_source[at]));

        return at;
    }
}
