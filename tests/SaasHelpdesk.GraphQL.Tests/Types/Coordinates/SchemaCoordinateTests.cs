using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Coordinates;
using SaasHelpdesk.GraphQL.Types.Syntax;

namespace SaasHelpdesk.GraphQL.Tests.Types.Coordinates;

/// <summary>Section 2.14, with the schema of its examples.</summary>
public sealed class SchemaCoordinateTests
{
    private static readonly GraphQLSchema Schema = SchemaFromSyntax.Build("""
        type Query { searchBusiness(criteria: SearchCriteria!): [Business] }
        input SearchCriteria { name: String filter: SearchFilter }
        enum SearchFilter { OPEN_NOW DELIVERS_TAKEOUT VEGETARIAN_MENU }
        type Business { id: ID name: String email: String @private(scope: "loggedIn") }
        union Thing = Business | Query
        directive @private(scope: String!) on FIELD_DEFINITION
        """);

    [Theory]
    [InlineData("Business", SchemaElementKind.Type, null)]
    [InlineData("String", SchemaElementKind.Type, null)]
    [InlineData("Business.name", SchemaElementKind.Field, "String")]
    [InlineData("SearchCriteria.filter", SchemaElementKind.InputField, "SearchFilter")]
    [InlineData("SearchFilter.OPEN_NOW", SchemaElementKind.EnumValue, null)]
    [InlineData("Query.searchBusiness(criteria:)", SchemaElementKind.FieldArgument, "SearchCriteria!")]
    [InlineData("@private", SchemaElementKind.Directive, null)]
    [InlineData("@private(scope:)", SchemaElementKind.DirectiveArgument, "String!")]
    [InlineData("@deprecated(reason:)", SchemaElementKind.DirectiveArgument, "String!")]
    public void Resolve_should_find_the_element(string coordinate, SchemaElementKind kind, string? type)
    {
        var element = Schema.Resolve(SchemaCoordinate.Parse(coordinate));

        Assert.NotNull(element);
        Assert.Equal((kind, type, coordinate), (element.Kind, element.Type, element.Coordinate.ToString()));
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Business.nothing")]
    [InlineData("SearchCriteria.nothing")]
    [InlineData("SearchFilter.NOTHING")]
    [InlineData("Query.searchBusiness(nothing:)")]
    [InlineData("@nothing")]
    [InlineData("@private(nothing:)")]
    public void Resolve_should_yield_nothing_for_an_element_that_its_container_does_not_have(string coordinate) =>
        Assert.Null(Schema.Resolve(SchemaCoordinate.Parse(coordinate)));

    [Theory]
    [InlineData("Nothing.name")]
    [InlineData("Thing.name")]
    [InlineData("String.name")]
    [InlineData("Nothing.name(arg:)")]
    [InlineData("Business.nothing(arg:)")]
    [InlineData("SearchFilter.OPEN_NOW(arg:)")]
    [InlineData("@nothing(arg:)")]
    public void Resolve_should_raise_an_error_when_the_container_cannot_be_found(string coordinate) =>
        Assert.Throws<ArgumentException>(() => Schema.Resolve(SchemaCoordinate.Parse(coordinate)));

    [Theory]
    [InlineData("")]
    [InlineData("Business .name")]
    [InlineData(" Business")]
    [InlineData("Business\n")]
    [InlineData("Business.name.first")]
    [InlineData("Business(name:)")]
    [InlineData("Query.searchBusiness(criteria)")]
    [InlineData("Query.searchBusiness(criteria:")]
    [InlineData("Query.searchBusiness(criteria:,)")]
    [InlineData("@private.scope")]
    [InlineData("@private(scope:) ")]
    [InlineData("1st")]
    [InlineData("Ärger")]
    public void Parse_should_refuse(string text) => Assert.Throws<FormatException>(() => SchemaCoordinate.Parse(text));

    [Fact]
    public void Container_should_have_one_name_less()
    {
        var argument = SchemaCoordinate.Parse("Query.searchBusiness(criteria:)");

        Assert.Equal("Query.searchBusiness", argument.Container!.ToString());
        Assert.Equal("Query", argument.Container.Container!.ToString());
        Assert.Null(argument.Container.Container.Container);
        Assert.Equal("@private", SchemaCoordinate.Parse("@private(scope:)").Container!.ToString());
    }
}
