using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Types.Fields;

namespace SaasHelpdesk.GraphQL.Types.Introspection;

/// <summary>The introspection schema, section 4.2. Declared like any other types; shared by all schemas.</summary>
internal static partial class IntrospectionTypes
{
    private const string IncludeDeprecated = "includeDeprecated";

    static IntrospectionTypes()
    {
        DeclareKinds();
        DeclareInputValue();
        DeclareEnumValue();
        DeclareField();
        DeclareType();
        DeclareDirective();
        DeclareSchema();
    }

    internal static ObjectType<GraphQLSchema> Schema { get; } = new(
        "__Schema",
        "A GraphQL Schema defines the capabilities of a GraphQL server: all its types and directives and the entry points for query, "
        + "mutation, and subscription operations.");

    internal static ObjectType<GraphQLType> Type { get; } = new(
        "__Type", "The fundamental unit of any GraphQL Schema is the type; its kind says which of the fields are meaningful.");

    internal static EnumType<TypeKind> Kind { get; } = new("__TypeKind", "What kind of type a `__Type` is.");

    internal static ObjectType<FieldDefinition> Field { get; } = new(
        "__Field", "A field of an object or interface type, with a name, potentially a list of arguments, and a return type.");

    internal static ObjectType<InputValueDefinition> InputValue { get; } = new(
        "__InputValue", "An argument of a field or directive, or an input field of an input object, with its type and default value.");

    internal static ObjectType<EnumValueDefinition> EnumValue { get; } = new("__EnumValue", "One possible value of an enum.");

    internal static ObjectType<DirectiveDefinition> Directive { get; } = new(
        "__Directive", "A way to describe alternate runtime execution and type validation behavior in a GraphQL document.");

    internal static EnumType<string> DirectiveLocation { get; } = new("__DirectiveLocation", "Where a directive may be placed.");

    internal static IReadOnlyList<GraphQLType> All { get; } =
        [Schema, Type, Kind, Field, InputValue, EnumValue, Directive, DirectiveLocation];

    /// <summary>The fields that the query root type has implicitly, section 4.1.2.</summary>
    internal static IReadOnlyList<FieldDefinition> QueryFields(GraphQLSchema schema)
    {
        var type = new ContextField<Root, GraphQLType>(
            "__type", Type, Type, "Request the type information of a single type.", (_, context) => schema.FindType(context.Arg<string>("name")!));
        type.Arg("name", GraphQLTypes.String.NonNull(), "Name of the type.");
        return
        [
            new SyncField<Root, GraphQLSchema>(
                "__schema", Schema.NonNull(), Schema.NonNull(), "Access the current type schema of this server.", _ => schema),
            type,
        ];
    }

    private static void DeclareKinds()
    {
        foreach (var kind in System.Enum.GetValues<TypeKind>())
        {
            Kind.Value(kind, $"The type is {Article(kind)} type.");
        }

        foreach (var location in DirectiveLocations.Executable.Concat(DirectiveLocations.TypeSystem))
        {
            DirectiveLocation.NamedValue(location, location, $"Location adjacent to {location.ToLowerInvariant().Replace('_', ' ')}.");
        }
    }

    private static string Article(TypeKind kind)
    {
        var name = EnumNames.ToUpperCase(kind.ToString()).ToLowerInvariant().Replace('_', ' ');
        return (name[0] is 'o' or 'i' or 'e' ? "an " : "a ") + name;
    }

    private static bool Include(string? deprecationReason, bool includeDeprecated) => includeDeprecated || deprecationReason is null;
}
