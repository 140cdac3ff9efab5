using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types.Introspection;

/// <summary><c>__Field</c>, <c>__InputValue</c>, <c>__EnumValue</c> and <c>__Directive</c>, sections 4.2.3 to 4.2.6.</summary>
internal static partial class IntrospectionTypes
{
    private static void DeclareField()
    {
        Field.Field("name", GraphQLTypes.String.NonNull(), "Name.", field => field.Name);
        Field.Field("description", GraphQLTypes.String, "Description.", field => field.Description);
        Field.Field("args", InputValue.NonNull().List().NonNull(), "Arguments.", (field, context) => Arguments(field.Arguments, context))
            .ArgWithDefault(IncludeDeprecated, GraphQLTypes.Boolean.NonNull(), "Also deprecated ones.", "false");
        Field.Field("type", Type.NonNull(), "Type of the value.", field => field.Type);
        Field.Field("isDeprecated", GraphQLTypes.Boolean.NonNull(), "Should it no longer be used?", field => field.DeprecationReason is not null);
        Field.Field("deprecationReason", GraphQLTypes.String, "Why it should no longer be used.", field => field.DeprecationReason);
    }

    private static void DeclareInputValue()
    {
        InputValue.Field("name", GraphQLTypes.String.NonNull(), "Name.", value => value.Name);
        InputValue.Field("description", GraphQLTypes.String, "Description.", value => value.Description);
        InputValue.Field("type", Type.NonNull(), "Type of the value.", value => value.Type);
        InputValue.Field(
            "defaultValue",
            GraphQLTypes.String,
            "Value when none is given, as written in a document.",
            value => value.DefaultValue is null ? null : AstPrinter.Print(value.DefaultValue));
        InputValue.Field("isDeprecated", GraphQLTypes.Boolean.NonNull(), "Should it no longer be used?", value => value.DeprecationReason is not null);
        InputValue.Field("deprecationReason", GraphQLTypes.String, "Why it should no longer be used.", value => value.DeprecationReason);
    }

    private static void DeclareEnumValue()
    {
        EnumValue.Field("name", GraphQLTypes.String.NonNull(), "Name.", value => value.Name);
        EnumValue.Field("description", GraphQLTypes.String, "Description.", value => value.Description);
        EnumValue.Field("isDeprecated", GraphQLTypes.Boolean.NonNull(), "Should it no longer be used?", value => value.DeprecationReason is not null);
        EnumValue.Field("deprecationReason", GraphQLTypes.String, "Why it should no longer be used.", value => value.DeprecationReason);
    }

    private static void DeclareDirective()
    {
        Directive.Field("name", GraphQLTypes.String.NonNull(), "Name.", directive => directive.Name);
        Directive.Field("description", GraphQLTypes.String, "Description.", directive => directive.Description);
        Directive.Field("isRepeatable", GraphQLTypes.Boolean.NonNull(), "May it be used more than once at a place?", directive => directive.IsRepeatable);
        Directive.Field(
            "locations", DirectiveLocation.NonNull().List().NonNull(), "Where it may be placed.", directive => directive.Locations);
        Directive.Field(
                "args", InputValue.NonNull().List().NonNull(), "Arguments.", (directive, context) => Arguments(directive.Arguments, context))
            .ArgWithDefault(IncludeDeprecated, GraphQLTypes.Boolean.NonNull(), "Also deprecated ones.", "false");
    }

    private static IEnumerable<InputValueDefinition> Arguments(IReadOnlyList<InputValueDefinition> arguments, ResolverContext context)
    {
        var includeDeprecated = context.Arg<bool>(IncludeDeprecated);
        return arguments.Where(argument => Include(argument.DeprecationReason, includeDeprecated));
    }
}
