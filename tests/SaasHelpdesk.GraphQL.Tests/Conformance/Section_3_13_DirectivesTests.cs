namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>3.13 Directives.</summary>
public sealed class Section_3_13_DirectivesTests
{
    private const string Query = "type Query { a(b: Int): Int } ";

    [Theory]
    [InlineData("directive @example on FIELD_DEFINITION | ARGUMENT_DEFINITION type SomeType { field(arg: Int @example): String @example }")]
    [InlineData("directive @delegateField(name: String!) repeatable on OBJECT | INTERFACE type Book @delegateField(name: \"pageCount\") @delegateField(name: \"author\") { id: ID! } extend type Book @delegateField(name: \"index\")")]
    [InlineData("directive @d on | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT")]
    [InlineData("type ExampleType { newField: String oldField: String @deprecated(reason: \"Use `newField`.\") anotherField(newArg: String, oldArg: String @deprecated(reason: \"Use `newArg`.\")): String }")]
    [InlineData("enum E { A @deprecated } input In { a: Int @deprecated }")]
    [InlineData("scalar UUID @specifiedBy(url: \"https://tools.ietf.org/html/rfc4122\")")]
    [InlineData("input UserUniqueCondition @oneOf { id: ID username: String organizationAndEmail: In } input In { a: Int }")]
    [InlineData("directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT")] // a built-in one may be written down
    public void Directive_should_be_valid(string source) => Spec.IsSchema(Query + source);

    [Theory]
    [InlineData("directive @invalidExample(arg: String @invalidExample) on ARGUMENT_DEFINITION", "must not refer to itself")]
    [InlineData("directive @a(arg: Int @b) on ARGUMENT_DEFINITION directive @b(arg: Int @a) on ARGUMENT_DEFINITION", "must not refer to itself")]
    [InlineData("directive @a(arg: E) on ENUM enum E @a { A }", "must not refer to itself")]
    [InlineData("directive @a(arg: S) on SCALAR scalar S @a", "must not refer to itself")]
    [InlineData("directive @a(__arg: Int) on FIELD", "reserved")]
    [InlineData("directive @a(arg: Query) on FIELD", "Input Type")]
    [InlineData("directive @a(arg: Int arg: Int) on FIELD", "only be defined once")]
    [InlineData("directive @a on FIELD type T @a { b: Int }", "may not be used on OBJECT")]
    [InlineData("type T @a { b: Int }", "Unknown directive")]
    [InlineData("type ExampleType { invalidField(newArg: String, oldArg: String! @deprecated(reason: \"Use `newArg`.\")): String }", "cannot be deprecated")]
    [InlineData("input In { a: Int! @deprecated }", "cannot be deprecated")]
    [InlineData("type T { a: Int @deprecated(reason: null) }", "null")]
    [InlineData("type T @deprecated { a: Int }", "may not be used on OBJECT")]
    [InlineData("type T @oneOf { a: Int }", "may not be used on OBJECT")]
    [InlineData("type T @specifiedBy(url: \"u\") { a: Int }", "may not be used on OBJECT")]
    public void Directive_should_not_be_valid(string source, string fault) => Spec.IsNoSchema(Query + source, fault);

    /// <summary>Neither has precedence: queried only if not skipped and included.</summary>
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, false)]
    public async Task Skip_and_include_should_both_be_heard(bool skip, bool include, bool isThere)
    {
        var variables = $"{{\"s\":{(skip ? "true" : "false")},\"i\":{(include ? "true" : "false")}}}";
        foreach (var directives in (string[])["@skip(if: $s) @include(if: $i)", "@include(if: $i) @skip(if: $s)"])
        {
            foreach (var selection in (string[])[$"nickname {directives}", $"... {directives} {{ nickname }}", $"...F {directives}"])
            {
                Assert.Equal(
                    isThere ? """{"cat":{"name":"Tom","nickname":"Tommy"}}""" : """{"cat":{"name":"Tom"}}""",
                    await Spec.DataAsync(
                        PetSchema.Instance,
                        $"query ($s: Boolean!, $i: Boolean!) {{ cat {{ name {selection} {(selection.StartsWith("...F", StringComparison.Ordinal) ? "" : "...G @skip(if: true)")} }} }} "
                        + (selection.StartsWith("...F", StringComparison.Ordinal) ? "fragment F on Cat { nickname }" : "fragment G on Cat { id }"),
                        variables));
            }
        }
    }

    [Fact]
    public async Task Introspection_should_return_all_directives() => Assert.Equal(
        """{"__schema":{"directives":[{"name":"include"},{"name":"skip"},{"name":"deprecated"},{"name":"specifiedBy"},{"name":"oneOf"},{"name":"mine"}]}}""",
        await Spec.DataAsync(EchoSchema.Build("type Query { a: String } directive @mine on FIELD"), "{ __schema { directives { name } } }"));
}
