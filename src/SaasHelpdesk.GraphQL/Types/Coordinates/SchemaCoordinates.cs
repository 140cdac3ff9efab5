namespace SaasHelpdesk.GraphQL.Types.Coordinates;

/// <summary>Resolves schema coordinates (section 2.14).</summary>
public static class SchemaCoordinates
{
    /// <summary>Finds what a coordinate refers to.</summary>
    /// <returns>The element; null if its container exists and has no such element.</returns>
    /// <exception cref="ArgumentException">The container does not exist, or is of a kind that has no such elements.</exception>
    public static SchemaElement? Resolve(this GraphQLSchema schema, SchemaCoordinate coordinate) => coordinate.IsDirective
        ? ResolveDirective(schema, coordinate)
        : ResolveType(schema, coordinate);

    private static SchemaElement? ResolveDirective(GraphQLSchema schema, SchemaCoordinate coordinate)
    {
        var directive = schema.FindDirective(coordinate.Name);
        if (coordinate.Argument is null)
        {
            return directive is null ? null : new SchemaElement(SchemaElementKind.Directive, coordinate, directive.Description, null, null);
        }

        return directive is null
            ? throw Missing(coordinate)
            : Value(SchemaElementKind.DirectiveArgument, coordinate, directive.FindArgument(coordinate.Argument));
    }

    private static SchemaElement? ResolveType(GraphQLSchema schema, SchemaCoordinate coordinate)
    {
        var type = schema.FindType(coordinate.Name);
        if (coordinate.Member is not { } member)
        {
            return type is null ? null : new SchemaElement(SchemaElementKind.Type, coordinate, type.Description, null, null);
        }

        if (coordinate.Argument is not null)
        {
            return type is ICompositeType owner and not IUnionType && owner.FindField(member) is { } field
                ? Value(SchemaElementKind.FieldArgument, coordinate, field.FindArgument(coordinate.Argument))
                : throw Missing(coordinate);
        }

        return type switch
        {
            IEnumType values => values.Values.FirstOrDefault(value => value.Name == member) is { } value
                ? new SchemaElement(SchemaElementKind.EnumValue, coordinate, value.Description, value.DeprecationReason, null)
                : null,
            IInputObjectType input => Value(SchemaElementKind.InputField, coordinate, input.FindField(member)),
            ICompositeType composite and not IUnionType => composite.FindField(member) is { } field
                ? new SchemaElement(SchemaElementKind.Field, coordinate, field.Description, field.DeprecationReason, field.Type.ToString())
                : null,
            _ => throw Missing(coordinate),
        };
    }

    private static SchemaElement? Value(SchemaElementKind kind, SchemaCoordinate coordinate, InputValueDefinition? value) =>
        value is null ? null : new SchemaElement(kind, coordinate, value.Description, value.DeprecationReason, value.Type.ToString());

    private static ArgumentException Missing(SchemaCoordinate coordinate) =>
        new($"\"{coordinate.Container}\" does not exist in the schema or has no elements like \"{coordinate}\".", nameof(coordinate));
}
