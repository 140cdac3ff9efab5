using System.Text;
using System.Text.RegularExpressions;

namespace SaasHelpdesk.GraphQL.Tests.Generation;

/// <summary>Documents with a few tokens taken away, doubled, exchanged or put in.</summary>
internal static partial class DocumentMutation
{
    private static readonly string[] Foreign =
    [
        "{", "}", "(", ")", "[", "]", "!", "$", "...", ":", "=", "@", "|", "&", "on", "fragment", "query", "mutation", "subscription", "true", "null", "1", "-1",
        "0.5", "01", "1.", "1e", "\"text\"", "\"\"\"block\"\"\"", "\"open", "Query", "O0", "O1", "N0", "U0", "E0", "In0", "One", "Nothing", "A", "ON", "$v1", "$nothing",
        "f0", "f1", "f2", "f3", "__typename", "__schema", "F1", "F2", "F3", "@skip", "@include(if: true)", "@onDefinition", "@nothing", "number", "text", "count", "type",
        "..", "%", "#", "\u00e9", "\u0007", ",", "\\u0041", "schema", "extend", "directive", "input", "\"\\u{1F600}\"", "\"\\uD83D\"", "\"\\x\"",
    ];

    internal static string Of(string document, Random random)
    {
        var tokens = Token().Matches(document).Select(match => match.Value).ToList();
        for (var i = random.Next(1, 4); i > 0 && tokens.Count > 1; i--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(6))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    var other = random.Next(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 3:
                    tokens[at] = tokens[random.Next(tokens.Count)];
                    break;
                case 4:
                    tokens.Insert(at, Foreign[random.Next(Foreign.Length)]);
                    break;
                default:
                    tokens[at] = Foreign[random.Next(Foreign.Length)];
                    break;
            }
        }

        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            text.Append(token).Append(random.Next(10) == 0 ? '\n' : ' ');
        }

        return text.ToString();
    }

    [GeneratedRegex("\"\"\"[^\"]*\"\"\"|\"[^\"\n]*\"|[_A-Za-z][_0-9A-Za-z]*|-?[0-9.]+|\\.\\.\\.|\\S")]
    private static partial Regex Token();
}
