using System.Text;

namespace SaasHelpdesk.GraphQL.Types;

internal static class EnumNames
{
    /// <summary><c>InProgress</c> → <c>IN_PROGRESS</c>, <c>XMLText</c> → <c>XML_TEXT</c>, <c>P1</c> → <c>P1</c>.</summary>
    internal static string ToUpperCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))
                && name[i - 1] != '_';
            text.Append(startsWord ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}
