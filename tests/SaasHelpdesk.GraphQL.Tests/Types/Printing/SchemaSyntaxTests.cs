using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Printing;

namespace SaasHelpdesk.GraphQL.Tests.Types.Printing;

/// <summary>Chapter 3: the schema in the type system definition language.</summary>
public sealed class SchemaSyntaxTests
{
    [Fact]
    public void Print_should_write_every_kind_of_type_with_descriptions() => Assert.Equal(
        """"
        """Everything."""
        schema {
          query: Query
          mutation: Mutation
        }

        """Marks."""
        directive @mark(
          """Why."""
          why: String = "so"
        ) repeatable on FIELD | QUERY

        scalar Date @specifiedBy(url: "https://example.org/date")

        """
        Two
        lines.
        """
        enum Level {
          """Not much."""
          LOW
          HIGH @deprecated(reason: "Too high.")
        }

        type Mutation implements Node {
          id: ID!
        }

        interface Node {
          id: ID!
        }

        input Pick @oneOf {
          level: Level
          old: Int @deprecated
        }

        type Query implements Node {
          date(first: Int! = 10, levels: [Level!]): Date @deprecated(reason: "No \"more\".")
          any: Thing
          id: ID!
        }

        union Thing = Mutation | Query

        """",
        SchemaSyntax.Print(Schema()).ReplaceLineEndings("\n"));

    [Fact]
    public void Print_should_leave_out_a_schema_definition_that_says_nothing() =>
        Assert.DoesNotContain("schema {", SchemaSyntax.Print(PetSchema.Instance), StringComparison.Ordinal);

    [Fact]
    public void Print_should_parse_and_print_to_the_same_text()
    {
        var text = SchemaSyntax.Print(PetSchema.Instance);
        Assert.Equal(text, AstPrinter.Print(Parser.ParseDocument(text)));
    }

    private static GraphQLSchema Schema()
    {
        var schema = new SchemaBuilder { Description = "Everything." };
        var date = schema.Scalar<DateOnly>("Date", null, (output, value) => output.WriteFormatted(value, 10, "O"), DateReader, "https://example.org/date");
        var level = schema.Enum<string>("Level", "Two\nlines.").NamedValue("LOW", "low", "Not much.").NamedValue("HIGH", "high", null, "Too high.");
        var node = schema.Interface<object>("Node");
        node.Field("id", GraphQLTypes.Id.NonNull(), null, _ => "1");
        schema.Query.Implements(node).Field("date", date, null, _ => null)
            .ArgWithDefault("first", GraphQLTypes.Int.NonNull(), null, "10")
            .Arg("levels", level.NonNull().List(), null)
            .Deprecated("No \"more\".");
        schema.Mutation.Implements(node);
        schema.Query.Field("any", schema.Union<object>("Thing").Member(schema.Mutation).Member(schema.Query), null, _ => null);
        schema.InputObject("Pick").OneOf().Field("level", level, null).Field("old", GraphQLTypes.Int, null, "No longer supported");
        schema.Directive("mark", "Marks.", ["FIELD", "QUERY"], repeatable: true).ArgWithDefault("why", GraphQLTypes.String, "Why.", "\"so\"");
        return schema.Build();
    }

    private static bool DateReader(in SaasHelpdesk.GraphQL.Types.Input.InputValue input, out DateOnly value) => DateOnly.TryParse(input.Text, out value);
}
