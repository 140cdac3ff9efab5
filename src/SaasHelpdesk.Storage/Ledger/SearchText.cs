using System.Globalization;
using System.Text;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Ledger;

/// <summary>
/// The text that goes into the full-text index: words of letters and digits only, parted here and not by the database, so that both
/// databases find the same (an address by its host, <c>INC-45</c> by its number).
/// </summary>
internal static class SearchText
{
    // Keeps one pathological mail from filling the index; PostgreSQL refuses a document of more than a megabyte of words.
    private const int MaxLength = 100_000;

    /// <summary>Subject, number and foreign number, so that people find a ticket by any of them.</summary>
    public static string OfSubject(TicketRow row) =>
        row.ExternalReference is null ? $"{row.Subject} {row.Id}" : $"{row.Subject} {row.Id} {row.ExternalReference}";

    /// <summary>The words of a text, parted by single spaces.</summary>
    public static string Indexed(string text)
    {
        var words = new StringBuilder(Math.Min(text.Length, MaxLength) + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (words.Length >= MaxLength)
                break;
            if (rune.Value == 'ß')
                words.Append("ss");
            else if (IsOfWord(rune))
                Append(words, rune);
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString();
    }

    /// <summary>Letters, digits and the marks that belong to a letter.</summary>
    public static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) ||
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>The tenant as one word of the index: a hyphen would part it in two, and no slug contains the letter that replaces it.</summary>
    public static string TenantWord(string tenant) => tenant.Replace('-', 'ð');

    private static void Append(StringBuilder words, Rune rune)
    {
        if (rune.IsBmp)
            words.Append((char)rune.Value);
        else
            words.Append(rune.ToString());
    }
}
