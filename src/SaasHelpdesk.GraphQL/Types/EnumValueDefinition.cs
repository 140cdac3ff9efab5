using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A value of an enum type, section 3.9.</summary>
/// <param name="Name">Name in documents and responses.</param>
/// <param name="Description">Description, Markdown.</param>
/// <param name="DeprecationReason">Why not to use it any more, or null.</param>
internal sealed record EnumValueDefinition(string Name, string? Description, string? DeprecationReason)
{
    /// <summary>Directives that the definition carries, without <c>@deprecated</c>.</summary>
    internal IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}
