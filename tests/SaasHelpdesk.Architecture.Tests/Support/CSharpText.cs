namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>
/// Blanks comments, strings and characters out of C# text, so that rules look at code alone. Line breaks stay, and so do line numbers.
/// Just as much of the lexical grammar as that takes: the holes of an interpolated string count as code, those of a raw one do not.
/// </summary>
internal sealed class CSharpText
{
    private readonly string _text;
    private readonly char[] _code;
    private int _at;

    private CSharpText(string text) => (_text, _code) = (text, text.ToCharArray());

    public static string CodeOf(string text)
    {
        var reader = new CSharpText(text);
        reader.Code(inHole: false);
        return new string(reader._code);
    }

    private void Code(bool inHole)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '/' && Next(1) == '/')
                BlankTo(End("\n", _at));
            else if (c == '/' && Next(1) == '*')
                BlankTo(End("*/", _at + 2) + 2);
            else if (c == '\'')
                Quoted('\'');
            else if (c is '"' or '$' or '@' && StartsString())
                String();
            else if (inHole && c == '}' && depth == 0)
                return;
            else
            {
                depth += c switch { '{' => 1, '}' => -1, _ => 0 };
                _at++;
            }
        }
    }

    private bool StartsString()
    {
        var quote = _at;
        while (quote < _text.Length && _text[quote] is '$' or '@')
            quote++;
        return quote < _text.Length && _text[quote] == '"';
    }

    private void String()
    {
        var (interpolated, verbatim) = (false, false);
        for (; _text[_at] != '"'; _at++)
        {
            interpolated |= _text[_at] == '$';
            verbatim |= _text[_at] == '@';
        }

        var quotes = 0;
        while (Next(quotes) == '"')
            quotes++;
        if (quotes >= 3)
            BlankTo(End(new string('"', quotes), _at + quotes) + quotes);
        else if (verbatim || interpolated)
            Verbatim(interpolated, verbatim);
        else
            Quoted('"');
    }

    private void Quoted(char quote)
    {
        Blank();
        while (_at < _text.Length && _text[_at] != quote && _text[_at] != '\n')
        {
            if (_text[_at] == '\\')
                Blank();
            Blank();
        }

        Blank();
    }

    private void Verbatim(bool interpolated, bool verbatim)
    {
        Blank();
        while (_at < _text.Length)
        {
            var c = _text[_at];
            var escaped = c switch
            {
                '"' => verbatim && Next(1) == '"',
                '\\' => !verbatim,
                '{' or '}' => interpolated && Next(1) == c,
                _ => false,
            };
            if (escaped)
                Blank();
            else if (c == '{' && interpolated)
            {
                Blank();
                Code(inHole: true);
            }
            else if (c == '"')
                break;
            Blank();
        }

        Blank();
    }

    private char Next(int offset) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private int End(string mark, int from) =>
        from < _text.Length && _text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var index ? index : _text.Length;

    private void BlankTo(int end)
    {
        while (_at < end)
            Blank();
    }

    private void Blank()
    {
        if (_at < _text.Length && _text[_at] != '\n')
            _code[_at] = ' ';
        _at++;
    }
}
