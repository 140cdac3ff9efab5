namespace SaasHelpdesk.Storage.Reading;

/// <summary>
/// Cuts inflections off a German or English word, so that a prefix search for what is left finds the word's other forms. Cutting too much
/// only finds more; a real stemmer, which the PostgreSQL side has, also needs the index to hold stems.
/// </summary>
internal static class WordStem
{
    private const int Shortest = 4;

    // Longest first, as far as one ends with another.
    private static readonly string[] German = ["ern", "em", "er", "en", "es", "e", "s", "n"];
    private static readonly string[] English = ["ies", "ing", "ed", "es", "s", "y", "e"];

    public static string OfGerman(string word) => Cut(word, German);

    public static string OfEnglish(string word) => Cut(word, English);

    private static string Cut(string word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }
}
