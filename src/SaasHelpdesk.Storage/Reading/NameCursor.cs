using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>A row's place in a list sorted by name and id. Says nothing about who may see what: it only bounds a query that is filtered anyway.</summary>
internal readonly record struct NameCursor(string Name, string Id)
{
    private const char Separator = '\u001f';
    private const int MaxText = 4096;

    public static bool TryParse(string text, out NameCursor cursor)
    {
        cursor = default;
        if (text.Length is 0 or > MaxText)
            return false;
        var bytes = new byte[MaxText];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done)
            return false;
        var parts = Encoding.UTF8.GetString(bytes.AsSpan(0, length)).Split(Separator);
        if (parts.Length != 2 || parts[0].Contains('\0', StringComparison.Ordinal) || parts[1].Contains('\0', StringComparison.Ordinal))
            return false;
        cursor = new NameCursor(parts[0], parts[1]);
        return cursor.ToString() == text;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Name}{Separator}{Id}"));
}
