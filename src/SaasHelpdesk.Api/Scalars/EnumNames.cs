using System.Text;

namespace SaasHelpdesk.Api.Scalars;

/// <summary>The names that the schema gives to values of enums.</summary>
internal static class EnumNames
{
    /// <summary>UPPER_CASE, as the engine names a value: <c>ServiceRequest</c> is <c>SERVICE_REQUEST</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
