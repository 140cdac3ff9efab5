using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Validation.Cost;

/// <summary>A variable that a size is taken from.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Path">Field names to follow within its value, parted by dots; empty for the value itself.</param>
internal sealed record SizeVariable(string Name, string Path)
{
    internal int? SizeIn(VariableValues variables) =>
        variables.TryGet(Name, out var value) ? SizePath.SizeOf(value, Path.Length == 0 ? [] : Path.Split('.')) : null;
}
