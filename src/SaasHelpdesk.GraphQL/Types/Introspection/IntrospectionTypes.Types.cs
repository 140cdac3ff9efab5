using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types.Introspection;

/// <summary><c>__Schema</c> and <c>__Type</c>, sections 4.2.1 and 4.2.2.</summary>
internal static partial class IntrospectionTypes
{
    private static void DeclareSchema()
    {
        Schema.Field("description", GraphQLTypes.String, "Description of the schema.", schema => schema.Description);
        Schema.Field("types", Type.NonNull().List().NonNull(), "All types of the schema.", schema => schema.Types);
        Schema.Field("queryType", Type.NonNull(), "The type that query operations are rooted at.", schema => schema.Query.Type);
        Schema.Field("mutationType", Type, "The type that mutation operations are rooted at, if supported.", schema => schema.Mutation?.Type);
        Schema.Field(
            "subscriptionType", Type, "The type that subscription operations are rooted at, if supported.", schema => schema.Subscription?.Type);
        Schema.Field("directives", Directive.NonNull().List().NonNull(), "All directives of the schema.", schema => schema.Directives);
    }

    private static void DeclareType()
    {
        Type.Field("kind", Kind.NonNull(), "Kind of the type.", type => type.Kind);
        Type.Field("name", GraphQLTypes.String, "Name; null for lists and non-null types.", type => type.Name);
        Type.Field("description", GraphQLTypes.String, "Description of the type.", type => type.Description);
        Type.Field(
            "specifiedByURL",
            GraphQLTypes.String,
            "Where a custom scalar is specified.",
            type => (type as IScalarType)?.SpecifiedByUrl);
        Type.Field("fields", Field.NonNull().List(), "Fields of an object or interface type.", FieldsOf)
            .ArgWithDefault(IncludeDeprecated, GraphQLTypes.Boolean.NonNull(), "Also deprecated ones.", "false");
        Type.Field("interfaces", Type.NonNull().List(), "Interfaces that an object or interface type implements.", InterfacesOf);
        Type.Field(
            "possibleTypes",
            Type.NonNull().List(),
            "Object types that an interface or union type stands for.",
            type => (type as IAbstractType)?.PossibleTypes.Select(possible => possible.Type));
        Type.Field("enumValues", EnumValue.NonNull().List(), "Values of an enum type.", ValuesOf)
            .ArgWithDefault(IncludeDeprecated, GraphQLTypes.Boolean.NonNull(), "Also deprecated ones.", "false");
        Type.Field("inputFields", InputValue.NonNull().List(), "Fields of an input object type.", InputFieldsOf)
            .ArgWithDefault(IncludeDeprecated, GraphQLTypes.Boolean.NonNull(), "Also deprecated ones.", "false");
        Type.Field("ofType", Type, "What a list or non-null type wraps.", type => type.OfType);
        Type.Field(
            "isOneOf",
            GraphQLTypes.Boolean,
            "Must exactly one field of the input object be given?",
            type => (type as IInputObjectType)?.IsOneOf);
    }

    private static IEnumerable<FieldDefinition>? FieldsOf(GraphQLType type, ResolverContext context)
    {
        var includeDeprecated = context.Arg<bool>(IncludeDeprecated);
        return type is ICompositeType composite and not IUnionType
            ? composite.Fields.Where(field => Include(field.DeprecationReason, includeDeprecated))
            : null;
    }

    private static IEnumerable<GraphQLType>? InterfacesOf(GraphQLType type) =>
        type is ICompositeType composite and not IUnionType ? composite.Interfaces.Select(implemented => implemented.Type) : null;

    private static IEnumerable<EnumValueDefinition>? ValuesOf(GraphQLType type, ResolverContext context)
    {
        var includeDeprecated = context.Arg<bool>(IncludeDeprecated);
        return (type as IEnumType)?.Values.Where(value => Include(value.DeprecationReason, includeDeprecated));
    }

    private static IEnumerable<InputValueDefinition>? InputFieldsOf(GraphQLType type, ResolverContext context)
    {
        var includeDeprecated = context.Arg<bool>(IncludeDeprecated);
        return (type as IInputObjectType)?.Fields.Where(field => Include(field.DeprecationReason, includeDeprecated));
    }
}
