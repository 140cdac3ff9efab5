using System.Text;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>BlockStringValue() and its inverse, section 2.10.4 "Block Strings".</summary>
internal static class BlockString
{
    private const int LongestLine = 100;
    private static readonly string[] LineTerminators = ["\r\n", "\n", "\r"];

    /// <summary>The value of a raw block string: common indentation and blank first and last lines are not part of it.</summary>
    internal static string Value(string raw)
    {
        var lines = raw.Split(LineTerminators, StringSplitOptions.None);
        var common = int.MaxValue;
        var (first, last) = (-1, -1);
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = Indent(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            common = i == 0 ? common : Math.Min(common, indent);
        }

        if (first < 0)
        {
            return "";
        }

        var value = new StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            var line = lines[i].AsSpan();
            value.Append(i == first ? "" : "\n").Append(i == 0 || common == int.MaxValue ? line : line[Math.Min(common, line.Length)..]);
        }

        return value.ToString();
    }

    /// <summary>Can the value be written as a block string and read back unchanged?</summary>
    internal static bool CanPrint(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        foreach (var c in value)
        {
            if (c == '\r' || (c < ' ' && c is not '\n' and not '\t') || c == '\u007F')
            {
                return false;
            }
        }

        return Value("\n" + value + "\n") == value && value.IsNormalizedUtf16();
    }

    internal static string Print(string value, string indentation)
    {
        if (IsOneLine(value))
        {
            return $"\"\"\"{value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)}\"\"\"";
        }

        var text = new StringBuilder("\"\"\"\n");
        foreach (var line in value.Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : indentation).Append(line.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)).Append('\n');
        }

        return text.Append(indentation).Append("\"\"\"").ToString();
    }

    private static bool IsOneLine(string value) =>
        value.Length is > 0 and <= LongestLine
        && !value.Contains('\n', StringComparison.Ordinal)
        && value[^1] is not ('"' or '\\')
        && Value(value) == value;

    private static int Indent(string line)
    {
        var at = 0;
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>No lone surrogate, which UTF-8 cannot carry.</summary>
    private static bool IsNormalizedUtf16(this string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && (i + 1 >= value.Length || !char.IsSurrogatePair(value[i], value[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
