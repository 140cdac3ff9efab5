using System.Text.RegularExpressions;

namespace SaasHelpdesk.Api.Tests.Guide;

/// <summary>
/// What changes from run to run is shown as <c>&lt;name&gt;</c>. In a response it stands for any text that is not empty, the same one each time
/// the name comes up on a page; in a request it is replaced by that text.
/// </summary>
internal sealed partial class Placeholders
{
    private readonly Dictionary<string, string> _values = [];

    /// <summary>Whether the text is as shown; if so, what the placeholders stand for is remembered.</summary>
    public bool Match(string shown, string actual)
    {
        if (!Placeholder().IsMatch(shown))
            return shown == actual;
        var names = Placeholder().Matches(shown).Select(match => match.Groups[1].Value).ToList();
        var pattern = "^" + string.Join("(.+?)", Placeholder().Split(shown).Where((_, i) => i % 2 == 0).Select(Regex.Escape)) + "$";
        var match = Regex.Match(actual, pattern, RegexOptions.Singleline, TimeSpan.FromSeconds(5));
        if (!match.Success)
            return false;
        for (var i = 0; i < names.Count; i++)
        {
            var value = match.Groups[i + 1].Value;
            if (_values.TryGetValue(names[i], out var known) && known != value)
                return false;
            _values[names[i]] = value;
        }

        return true;
    }

    public string Fill(string request) => Placeholder().Replace(request, match => _values.GetValueOrDefault(match.Groups[1].Value, match.Value));

    [GeneratedRegex("<([a-z][A-Za-z0-9]*)>")]
    private static partial Regex Placeholder();
}
