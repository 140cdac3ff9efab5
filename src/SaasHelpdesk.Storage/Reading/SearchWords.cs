using System.Text;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>The words that somebody searches for: case-folded letters and digits, each once, a few at most.</summary>
internal sealed class SearchWords
{
    private const int MaxWords = 8;
    private const int MaxLength = 64;
    private readonly List<string> _words;

    private SearchWords(List<string> words) => _words = words;

    public IReadOnlyList<string> Words => _words;

    /// <summary>The words of a text as typed; none if it has neither letters nor digits.</summary>
    public static SearchWords Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (!SearchText.IsOfWord(rune))
                End(words, word);
            else if (word.Length < MaxLength)
                word.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        End(words, word);
        return new SearchWords(words);
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0 && words.Count < MaxWords)
        {
            var text = word.ToString().Replace("ß", "ss", StringComparison.Ordinal);
            if (!words.Contains(text))
                words.Add(text);
        }

        word.Clear();
    }
}
