using SaasHelpdesk.GraphQL.Types.Comparison;
using SaasHelpdesk.GraphQL.Types.Syntax;

namespace SaasHelpdesk.GraphQL.Tests.Types.Comparison;

public sealed class SchemaComparisonTests
{
    private const string Rest = " type Query { q: Int }";

    [Theory]
    [InlineData("type A { a: Int }", "", "Breaking TYPE_REMOVED A: A was removed.")]
    [InlineData("", "type A { a: Int }", "Safe TYPE_ADDED A: A was added.")]
    [InlineData("type A { a: Int }", "interface A { a: Int }", "Breaking TYPE_CHANGED_KIND A: A changed from OBJECT to INTERFACE.")]
    [InlineData("type A { a: Int b: Int }", "type A { a: Int }", "Breaking FIELD_REMOVED A.b: Field A.b was removed.")]
    [InlineData("type A { a: Int }", "type A { a: Int b: Int }", "Safe FIELD_ADDED A.b: Field A.b was added.")]
    [InlineData("type A { a: Int }", "type A { a: Int! }", "Safe FIELD_CHANGED_TYPE A.a: Field A.a changed type from Int to Int!.")]
    [InlineData("type A { a: Int! }", "type A { a: Int }", "Breaking FIELD_CHANGED_TYPE A.a: Field A.a changed type from Int! to Int.")]
    [InlineData("type A { a: [Int] }", "type A { a: [Int!]! }", "Safe FIELD_CHANGED_TYPE A.a: Field A.a changed type from [Int] to [Int!]!.")]
    [InlineData("type A { a: Int }", "type A { a: [Int] }", "Breaking FIELD_CHANGED_TYPE A.a: Field A.a changed type from Int to [Int].")]
    [InlineData("type A { a: Int }", "type A { a: Float }", "Breaking FIELD_CHANGED_TYPE A.a: Field A.a changed type from Int to Float.")]
    [InlineData("type A { a: Int }", "type A { a: Int @deprecated(reason: \"b\") }", "Safe DEPRECATION_ADDED A.a: A.a was deprecated: b")]
    [InlineData("type A { a: Int @deprecated }", "type A { a: Int }", "Safe DEPRECATION_REMOVED A.a: A.a is not deprecated any more.")]
    [InlineData("type A { a: Int }", "\"An a.\" type A { \"Field.\" a: Int }", "Safe DESCRIPTION_CHANGED A: The description of A changed.", "Safe DESCRIPTION_CHANGED A.a: The description of A.a changed.")]
    [InlineData("type A { a(b: Int): Int }", "type A { a: Int }", "Breaking ARGUMENT_REMOVED A.a(b:): Argument A.a(b:) was removed.")]
    [InlineData("type A { a: Int }", "type A { a(b: Int!): Int }", "Breaking REQUIRED_ARGUMENT_ADDED A.a(b:): A.a(b:) was added and is required.")]
    [InlineData("type A { a: Int }", "type A { a(b: Int! = 1): Int }", "Dangerous OPTIONAL_ARGUMENT_ADDED A.a(b:): A.a(b:) was added.")]
    [InlineData("type A { a(b: Int!): Int }", "type A { a(b: Int): Int }", "Safe ARGUMENT_CHANGED_TYPE A.a(b:): A.a(b:) changed type from Int! to Int.")]
    [InlineData("type A { a(b: Int): Int }", "type A { a(b: Int!): Int }", "Breaking ARGUMENT_CHANGED_TYPE A.a(b:): A.a(b:) changed type from Int to Int!.")]
    [InlineData("type A { a(b: [Int!]): Int }", "type A { a(b: [Int]): Int }", "Safe ARGUMENT_CHANGED_TYPE A.a(b:): A.a(b:) changed type from [Int!] to [Int].")]
    [InlineData("type A { a(b: Int = 1): Int }", "type A { a(b: Int = 2): Int }", "Dangerous ARGUMENT_CHANGED_DEFAULT A.a(b:): The default of A.a(b:) changed from 1 to 2.")]
    [InlineData("type A { a(b: Int! = 1): Int }", "type A { a(b: Int!): Int }", "Breaking ARGUMENT_CHANGED_DEFAULT A.a(b:): The default of A.a(b:) changed from 1 to none.")]
    [InlineData("input A { a: Int }", "input A { a: Int b: Int! }", "Breaking REQUIRED_INPUT_FIELD_ADDED A.b: A.b was added and is required.")]
    [InlineData("input A { a: Int }", "input A { a: Int b: Int }", "Dangerous OPTIONAL_INPUT_FIELD_ADDED A.b: A.b was added.")]
    [InlineData("input A { a: Int b: Int }", "input A { a: Int }", "Breaking INPUT_FIELD_REMOVED A.b: Input field A.b was removed.")]
    [InlineData("input A { a: Int }", "input A { a: [Int] }", "Breaking INPUT_FIELD_CHANGED_TYPE A.a: A.a changed type from Int to [Int].")]
    [InlineData("input A { a: Int }", "input A @oneOf { a: Int }", "Breaking ONE_OF_ADDED A: A takes exactly one field now.")]
    [InlineData("input A @oneOf { a: Int }", "input A { a: Int }", "Safe ONE_OF_REMOVED A: A takes any number of fields now.")]
    [InlineData("enum A { A B }", "enum A { A }", "Breaking VALUE_REMOVED_FROM_ENUM A.B: Enum value A.B was removed.")]
    [InlineData("enum A { A }", "enum A { A B }", "Dangerous VALUE_ADDED_TO_ENUM A.B: Enum value A.B was added.")]
    [InlineData("union A = Query | B type B { b: Int }", "union A = Query type B { b: Int }", "Breaking TYPE_REMOVED_FROM_UNION A: B was removed from union type A.")]
    [InlineData("union A = Query type B { b: Int }", "union A = Query | B type B { b: Int }", "Dangerous TYPE_ADDED_TO_UNION A: B was added to union type A.")]
    [InlineData("interface I { a: Int } type A implements I { a: Int }", "interface I { a: Int } type A { a: Int }", "Breaking IMPLEMENTED_INTERFACE_REMOVED A: A no longer implements interface I.")]
    [InlineData("interface I { a: Int } type A { a: Int }", "interface I { a: Int } type A implements I { a: Int }", "Dangerous IMPLEMENTED_INTERFACE_ADDED A: A now implements interface I.")]
    [InlineData("scalar A", "scalar A @specifiedBy(url: \"u\")", "Dangerous SPECIFIED_BY_CHANGED A: The specification of A changed from none to \"u\".")]
    [InlineData("directive @d on FIELD", "", "Breaking DIRECTIVE_REMOVED @d: Directive @d was removed.")]
    [InlineData("", "directive @d on FIELD", "Safe DIRECTIVE_ADDED @d: Directive @d was added.")]
    [InlineData("directive @d repeatable on FIELD | QUERY", "directive @d on FIELD", "Breaking DIRECTIVE_LOCATION_REMOVED @d: @d may no longer be used on QUERY.", "Breaking DIRECTIVE_REPEATABLE_REMOVED @d: @d is no longer repeatable.")]
    [InlineData("directive @d on FIELD", "directive @d(a: Int!) repeatable on FIELD | QUERY", "Safe DIRECTIVE_LOCATION_ADDED @d: @d may be used on QUERY.", "Safe DIRECTIVE_REPEATABLE_ADDED @d: @d is now repeatable.", "Breaking REQUIRED_ARGUMENT_ADDED @d(a:): @d(a:) was added and is required.")]
    [InlineData("directive @d on OBJECT type A { a: Int }", "directive @d on OBJECT type A @d { a: Int }", "Safe APPLIED_DIRECTIVES_CHANGED A: The directives of A changed from \"\" to \"@d\".")]
    [InlineData("type Mutation { a: Int }", "type Mutation { a: Int } schema { query: Query }", "Breaking ROOT_TYPE_REMOVED schema: The schema does not support mutation operations any more.")]
    [InlineData("type Mutation { a: Int } schema { query: Query }", "type Mutation { a: Int }", "Safe ROOT_TYPE_ADDED schema: The schema supports mutation operations, with Mutation.")]
    [InlineData("type A { a: Int }", "type A { a: Int } schema { query: A }", "Breaking ROOT_TYPE_CHANGED schema: The query root type changed from Query to A.")]
    public void Compare_should_find_the_change(string before, string after, params string[] changes) => Assert.Equal(
        changes, SchemaComparison.Compare(SchemaFromSyntax.Build(before + Rest), SchemaFromSyntax.Build(after + Rest)).Select(change => change.ToString()));

    [Fact]
    public void Compare_should_find_nothing_between_equal_schemas() =>
        Assert.Empty(SchemaComparison.Compare(PetSchema.Instance, SchemaFromSyntax.Build(SaasHelpdesk.GraphQL.Types.Printing.SchemaSyntax.Print(PetSchema.Instance))));
}
