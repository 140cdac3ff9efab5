using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Printing;
using SaasHelpdesk.GraphQL.Types.Syntax;

namespace SaasHelpdesk.GraphQL.Tests.Types.Syntax;

/// <summary>Chapter 3, read from text.</summary>
public sealed class SchemaFromSyntaxTests
{
    /// <summary>Everything that a schema can have, in the form in which it is printed.</summary>
    internal const string Everything = """"
        """All of it."""
        schema @tag(name: "root") {
          query: Root
          mutation: Change
          subscription: Events
        }

        directive @on(level: Level = LOW @tag(name: "argument")) on FIELD | FRAGMENT_SPREAD

        """Marks."""
        directive @tag(
          """The mark."""
          name: String!
          old: Int @deprecated(reason: "Unused.")
        ) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

        union Any @tag(name: "union") = Root | Change

        type Change {
          add(input: New!, pick: Pick): Root
        }

        scalar Date @specifiedBy(url: "https://example.org/date") @tag(name: "scalar")

        type Events {
          added: Root!
        }

        enum Level @tag(name: "enum") {
          """Not much."""
          LOW
          HIGH @deprecated(reason: "Too high.") @tag(name: "value", old: 1)
        }

        interface Named implements Node {
          id: ID!
          name: String @deprecated
        }

        """
        Two
        lines.
        """
        input New @tag(name: "input") {
          when: Date = "2025-09-03"
          at: [[Float!]!]! = [[1.5, 2]]
          level: Level! = HIGH @tag(name: "field")
          inner: New @deprecated
          map: Date = {a: [1, true, null, X], b: {c: "text"}}
        }

        interface Node @tag(name: "interface") {
          id: ID!
        }

        input Pick @oneOf @tag(name: "pick") {
          byId: ID
          byName: String
        }

        """Not the mutation root."""
        type Query {
          never: Boolean
        }

        type Root implements Named & Node @tag(name: "object") {
          id: ID!
          name(first: Int! = 10 @tag(name: "a"), levels: [Level!]): String! @deprecated(reason: "No \"more\".") @tag(name: "b") @tag(name: "c")
          any: Any
        }

        """";

    [Fact]
    public void Build_should_read_everything_that_is_printed() =>
        Assert.Equal(Everything.ReplaceLineEndings("\n"), SchemaSyntax.Print(SchemaFromSyntax.Build(Everything)).ReplaceLineEndings("\n"));

    [Fact]
    public void Build_should_read_back_a_schema_that_was_declared_in_code()
    {
        var text = SchemaSyntax.Print(PetSchema.Instance);
        Assert.Equal(text, SchemaSyntax.Print(SchemaFromSyntax.Build(text)));
    }

    [Fact]
    public void Print_should_be_stable_for_definitions_and_extensions()
    {
        var once = AstPrinter.Print(Parser.ParseDocument(Everything + Extensions));
        Assert.Equal(once, AstPrinter.Print(Parser.ParseDocument(once)));
    }

    [Fact]
    public void Build_should_merge_extensions_in_any_order() => Assert.Equal(
        """
        schema @tag {
          query: Query
          mutation: Change
        }

        directive @tag on SCHEMA | SCALAR | OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT

        union Any @tag = Query | Change

        type Change {
          done: Boolean
        }

        scalar Date @specifiedBy(url: "https://example.org") @tag

        input In @tag {
          a: Int
          b: Int
        }

        enum Level @tag {
          LOW
          HIGH
        }

        interface Node @tag {
          id: ID
          more: Int
        }

        type Query implements Node @tag {
          id: ID
          more: Int
        }

        """.ReplaceLineEndings("\n"),
        SchemaSyntax.Print(SchemaFromSyntax.Build(Extensions + """
            type Query { id: ID }
            type Change { done: Boolean }
            interface Node { id: ID }
            union Any = Query
            enum Level { LOW }
            input In { a: Int }
            scalar Date @specifiedBy(url: "https://example.org")
            directive @tag on SCHEMA | SCALAR | OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT
            """)).ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("{ a }", "A schema consists of type system definitions and extensions only. (1:1)")]
    [InlineData("type Query { a: Int", "Syntax Error: Expected Name, found <EOF>. (1:20)")]
    [InlineData("type A { a: Int }", "Query root type must be provided.")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "There can be only one type named \"Query\". (1:23)")]
    [InlineData("type Query { a: Int } scalar Int", "Type \"Int\" is specified and must not be defined. (1:23)")]
    [InlineData("type Query { a: Int } type __Mine { a: Int }", "Type \"__Mine\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:23)")]
    [InlineData("type Query { a: Int a: Int }", "Field \"Query.a\" can only be defined once. (1:21)")]
    [InlineData("type Query { a(b: Int, b: Int): Int }", "Argument \"Query.a.b\" can only be defined once. (1:24)")]
    [InlineData("type Query { a: Nothing }", "Unknown type \"Nothing\". (1:17)")]
    [InlineData("type Query { a: Int } enum E { A B A }", "Enum value \"E.A\" can only be defined once. (1:36)")]
    [InlineData("type Query { a: Int } input I { a: Int a: Int }", "Field \"I.a\" can only be defined once. (1:40)")]
    [InlineData("type Query { a: Int } directive @d on FIELD directive @d on FIELD", "There can be only one directive named \"@d\". (1:45)")]
    [InlineData("type Query { a: Int } directive @d on FIELD | FIELD", "Directive @d names location FIELD twice. (1:23)")]
    [InlineData("type Query { a: Int } directive @d(a: Int, a: Int) on FIELD", "Argument \"@d.a\" can only be defined once. (1:44)")]
    [InlineData("type Query { a: Int } schema { query: Query } schema { query: Query }", "Must provide only one schema definition. (1:47)", "There can be only one query type in schema. (1:56)")]
    [InlineData("type Query { a: Int } enum E { A } schema { query: E }", "The query root type must be an Object type, it cannot be \"E\". (1:45)")]
    [InlineData("type Query { a: Int } schema { query: Query mutation: Query }", "All root types must be different, \"Query\" type is used as query and mutation root type.")]
    [InlineData("type Query { a: Int } extend type Q { b: Int }", "Cannot extend type \"Q\" because it is not defined. (1:23)")]
    [InlineData("type Query { a: Int } extend interface Query { b: Int }", "Cannot extend type \"Query\" because it is of another kind. (1:23)")]
    [InlineData("type Query { a: Int } extend type Query { a: Int }", "Field \"Query.a\" can only be defined once. (1:43)")]
    [InlineData("type Query { a(b: I): Int } input I { a: Int } extend input I @oneOf", "The extension of \"I\" must not make it a OneOf Input Object. (1:48)")]
    [InlineData("type Query implements E { a: Int } enum E { A }", "Type Query must only implement Interface types, it cannot implement E. (1:23)")]
    [InlineData("type Query { a: U } union U = E enum E { A }", "Union type U can only include Object types, it cannot include E. (1:31)")]
    [InlineData("type Query @tag { a: Int }", "Unknown directive \"@tag\" on Query.")]
    [InlineData("type Query { a: Int @skip(if: true) }", "Directive \"@skip\" may not be used on FIELD_DEFINITION, as it is on Query.a.")]
    [InlineData("type Query @deprecated { a: Int }", "Directive \"@deprecated\" may not be used on OBJECT, as it is on Query. (1:12)")]
    [InlineData("type Query { a: Int @deprecated @deprecated }", "The directive \"@deprecated\" can only be used once on Query.a. (1:21)")]
    [InlineData("type Query { a: Int @deprecated(reason: 1) }", "Argument \"@deprecated(reason:)\" on Query.a has an invalid value: String cannot represent a non string value: 1 (1:21)")]
    [InlineData("type Query { a: Int @deprecated(why: \"\") }", "Unknown argument \"why\" on directive \"@deprecated\" on Query.a. (1:21)")]
    [InlineData("type Query { a: Date } scalar Date @specifiedBy", "Argument \"@specifiedBy(url:)\" of type \"String!\" is required on Date, but it was not provided. (1:36)")]
    [InlineData("type Query { a: Int @d @d } directive @d on FIELD_DEFINITION", "The directive \"@d\" can only be used once on Query.a.")]
    [InlineData("type Query { a: Int @d(a: 1, a: 2) } directive @d(a: Int) on FIELD_DEFINITION", "Argument \"@d(a:)\" is given twice on Query.a.")]
    [InlineData("type Query { a: Int } directive @d(a: Int @d) on ARGUMENT_DEFINITION", "Directive @d must not refer to itself.")]
    [InlineData("type Query { a: Int } directive @d(a: I) on INPUT_FIELD_DEFINITION input I { b: J } input J { c: Int @d }", "Directive @d must not refer to itself.")]
    [InlineData("type Query { a: Int } directive @d(a: E) on ENUM_VALUE enum E { A @d }", "Directive @d must not refer to itself.")]
    [InlineData("type Query { a: [[[[[[[[[[[[[[[[[Int]]]]]]]]]]]]]]]]] }", "Lists are nested deeper than 16 levels. (1:17)")]
    public void Build_should_refuse(string source, params string[] faults) =>
        Assert.Equal(faults, Assert.Throws<SchemaException>(() => SchemaFromSyntax.Build(source)).Faults);

    private const string Extensions = """
        extend schema @tag { mutation: Change }
        extend type Query implements Node { more: Int }
        extend type Query @tag
        extend interface Node @tag { more: Int }
        extend union Any @tag = Change
        extend enum Level @tag { HIGH }
        extend input In @tag { b: Int }
        extend scalar Date @tag

        """;
}
