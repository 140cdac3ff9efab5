namespace SaasHelpdesk.GraphQL.Types;

/// <summary>The scalars that every schema may use without declaring them, section 3.5.</summary>
internal static class SpecifiedScalars
{
    internal static IReadOnlyList<GraphQLType> All { get; } =
        [GraphQLTypes.Int, GraphQLTypes.Float, GraphQLTypes.String, GraphQLTypes.Boolean, GraphQLTypes.Id];

    internal static bool IsSpecified(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";

    /// <summary>
    /// A specified scalar that nothing refers to is not part of the schema. Introspection itself refers to String and Boolean.
    /// </summary>
    internal static IEnumerable<GraphQLType> WithoutUnused(IReadOnlyCollection<GraphQLType> types, IReadOnlyList<DirectiveDefinition> directives)
    {
        var used = new HashSet<GraphQLType>([GraphQLTypes.String, GraphQLTypes.Boolean], ReferenceEqualityComparer.Instance);
        used.UnionWith(types.SelectMany(References));
        used.UnionWith(directives.SelectMany(directive => directive.Arguments).Select(argument => argument.Type.NamedType));
        return types.Where(type => !All.Contains(type) || used.Contains(type));
    }

    private static IEnumerable<GraphQLType> References(GraphQLType type) => type switch
    {
        ICompositeType composite => composite.Fields.SelectMany(field =>
            field.Arguments.Select(argument => argument.Type.NamedType).Prepend(field.Type.NamedType)),
        IInputObjectType input => input.Fields.Select(field => field.Type.NamedType),
        _ => [],
    };
}
