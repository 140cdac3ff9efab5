namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>2.9 Fragments, 2.11 Variables, 2.12 Type References and 2.13 Directives.</summary>
public sealed class Section_2_9_FragmentsTests
{
    [Theory]
    [InlineData("query Q { ...F } fragment F on User { id ...G } fragment G on User @d { name }")]
    [InlineData("{ profiles { handle ... on User { friends } ... on Page { likers } ... @include(if: $x) { a } ... { b } } }")]
    [InlineData("fragment onward on User { id } { ...onward ...on_ }")]
    public void Fragment_should_parse(string document) => Spec.Parses(document);

    [Theory]
    [InlineData("fragment on on User { id }")]
    [InlineData("fragment F { id }")]
    [InlineData("fragment F on User")]
    [InlineData("{ ...on }")]
    [InlineData("{ ... }")]
    [InlineData("{ ...F { a } }")]
    [InlineData("fragment F($a: Int) on User { id }")] // not of this edition
    public void Fragment_should_not_parse(string document) => Spec.IsNoDocument(document);

    [Fact]
    public async Task TypeCondition_should_apply_to_objects_of_the_type_only() => Assert.Equal(
        """{"a":{"nickname":null},"b":{"name":"Jo"},"c":{"__typename":"Dog"}}""",
        await Spec.DataAsync(
            PetSchema.Instance,
            "{ a: pet { ... on Dog { nickname } ... on Cat { meowVolume } } b: dogOrHuman { ... on Sentient { name } } c: pet { ...F } } fragment F on CatOrDog { __typename }"));

    [Fact]
    public async Task InlineFragment_should_apply_without_type_condition() => Assert.Equal(
        """{"dog":{"name":"Rex"}}""",
        await Spec.DataAsync(
            PetSchema.Instance, "query ($e: Boolean!) { dog { name ... @include(if: $e) { nickname } } }", """{"e":false}"""));

    [Theory]
    [InlineData("query ($a: Int, $b: [Int!]! = [1], $c: In = {a: 1} @d(x: 1)) { f(a: $a, b: [$b], c: {d: $c}) @e(f: $a) }")]
    [InlineData("query ($devicePicSize: Int) { user(id: 4) { profilePic(size: $devicePicSize) } }")]
    public void Variable_should_parse(string document) => Spec.Parses(document);

    [Theory]
    [InlineData("query ($a) { f }")]
    [InlineData("query (a: Int) { f }")]
    [InlineData("query ($a: Int = $b) { f }")]
    [InlineData("query ($a: In = {b: [$c]}) { f }")]
    [InlineData("query ($a: Int @d(b: $a)) { f }")]
    [InlineData("query ($ : Int) { f }")]
    public void Variable_should_not_parse(string document) => Spec.IsNoDocument(document);

    [Theory]
    [InlineData("Int", true)]
    [InlineData("[Int]", true)]
    [InlineData("Int!", true)]
    [InlineData("[[Int!]!]!", true)]
    [InlineData("Int!!", false)]
    [InlineData("[Int", false)]
    [InlineData("[]", false)]
    [InlineData("[Int Int]", false)]
    [InlineData("!Int", false)]
    public void TypeReference_should_follow_the_grammar(string type, bool isType)
    {
        if (isType)
        {
            Spec.Parses($"query ($a: {type}) {{ f }}");
        }
        else
        {
            Spec.IsNoDocument($"query ($a: {type}) {{ f }}");
        }
    }

    [Fact]
    public void Directive_should_stand_everywhere_in_an_executable_document() => Spec.Parses(
        "query Q($a: Int @d) @d @d(x: 1) { f(a: $a) @d ...F @d ... on T @d { g } } fragment F on T @d { h } mutation M @d { a } subscription S @d { a }");

    [Theory]
    [InlineData("{ f @ }")]
    [InlineData("{ f @1 }")]
    [InlineData("{ f @d() }")]
    [InlineData("@d { f }")]
    public void Directive_should_have_a_name(string document) => Spec.IsNoDocument(document);

    [Fact]
    public void Directives_should_keep_their_order() =>
        Assert.NotEqual(
            SaasHelpdesk.GraphQL.Language.AstPrinter.Print(SaasHelpdesk.GraphQL.Language.Parser.ParseDocument("{ f @a @b }")),
            SaasHelpdesk.GraphQL.Language.AstPrinter.Print(SaasHelpdesk.GraphQL.Language.Parser.ParseDocument("{ f @b @a }")));
}
