using System.Collections.Frozen;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Where a directive may stand, section 3.13.</summary>
internal static class DirectiveLocations
{
    internal static readonly string[] Executable =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
    ];

    internal static readonly string[] TypeSystem =
    [
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
    ];

    private static readonly FrozenSet<string> All = Executable.Concat(TypeSystem).ToFrozenSet();

    internal static bool IsLocation(string name) => All.Contains(name);
}
