using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>The specified directives, sections 3.13.1 to 3.13.5.</summary>
internal static class SpecifiedDirectives
{
    internal const string NoReason = "No longer supported";

    internal static DirectiveDefinition Skip { get; } = new(
        "skip",
        "Directs the executor to skip this field or fragment when the `if` argument is true.",
        [new InputValueDefinition("if", GraphQLTypes.Boolean.NonNull(), "Skipped when true.", null)],
        ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        false);

    internal static DirectiveDefinition Include { get; } = new(
        "include",
        "Directs the executor to include this field or fragment only when the `if` argument is true.",
        [new InputValueDefinition("if", GraphQLTypes.Boolean.NonNull(), "Included when true.", null)],
        ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        false);

    internal static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        "Marks an element of a GraphQL schema as no longer supported.",
        [
            new InputValueDefinition(
                "reason",
                GraphQLTypes.String.NonNull(),
                "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. "
                + "Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
                new StringValueNode(NoReason, false, default(Location))),
        ],
        ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"],
        false);

    internal static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        "Exposes a URL that specifies the behavior of this scalar.",
        [new InputValueDefinition("url", GraphQLTypes.String.NonNull(), "The URL that specifies the behavior of this scalar.", null)],
        ["SCALAR"],
        false);

    internal static DirectiveDefinition OneOf { get; } = new(
        "oneOf",
        "Indicates exactly one field must be supplied and this field must not be `null`.",
        [],
        ["INPUT_OBJECT"],
        false);

    internal static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    internal static bool IsSpecified(string name) => All.Any(directive => directive.Name == name);
}
