namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>2.3 Document to 2.8 Field Alias.</summary>
public sealed class Section_2_3_DocumentTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("{ a } b")]
    public void Document_should_have_definitions_and_nothing_else(string document) => Spec.IsNoDocument(document);

    [Theory]
    [InlineData("type T { a: Int }")]
    [InlineData("{ dog { name } } extend type Dog { a: Int }")]
    public async Task Document_should_not_be_executed_with_type_system_definitions(string document) =>
        await Spec.IsRequestErrorAsync(PetSchema.Instance, document);

    [Fact]
    public async Task Document_should_not_be_executed_without_operation() =>
        await Spec.IsRequestErrorAsync(PetSchema.Instance, "fragment F on Dog { name }");

    [Theory]
    [InlineData("mutation { likeStory(storyID: 12345) { story { likeCount } } }")]
    [InlineData("query { field }")]
    [InlineData("{ field }")]
    [InlineData("subscription S($a: Int = 1 @d) @d { field }")]
    public void Operation_should_be_of_three_types(string document) => Spec.Parses(document);

    [Fact]
    public void Operation_should_be_a_query_in_shorthand() => Spec.Same("query { field }", "{ field }");

    [Theory]
    [InlineData("query Q($a: Int) ")]
    [InlineData("query Q() { a }")]
    [InlineData("Query { a }")]
    [InlineData("query Q @d ($a: Int) { a }")]
    public void Operation_should_have_its_parts_in_order(string document) => Spec.IsNoDocument(document);

    [Theory]
    [InlineData("{ }")]
    [InlineData("{ a { } }")]
    [InlineData("{ a { b }")]
    public void SelectionSet_should_not_be_empty_or_open(string document) => Spec.IsNoDocument(document);

    [Fact]
    public void SelectionSet_should_hold_fields_spreads_and_inline_fragments() =>
        Spec.Parses("{ me { id firstName birthday { month day } ...F ... on User { id } ... @include(if: true) { id } friends { name } } }");

    [Theory]
    [InlineData("{ user(id: 4) { profilePic(width: 100, height: 50) } }")]
    [InlineData("{ user(id: 4) { profilePic(height: 50 width: 100) } }")]
    public void Arguments_should_be_given_by_name(string document) => Spec.Parses(document);

    [Theory]
    [InlineData("{ a() }")]
    [InlineData("{ a(1) }")]
    [InlineData("{ a(b = 1) }")]
    [InlineData("{ a(b: ) }")]
    public void Arguments_should_have_names_and_values(string document) => Spec.IsNoDocument(document);

    [Fact]
    public async Task Arguments_should_be_unordered()
    {
        var one = await Spec.DataAsync(PetSchema.Instance, "{ arguments { two(a: 1, b: 2) } }");
        Assert.Equal(one, await Spec.DataAsync(PetSchema.Instance, "{ arguments { two(b: 2, a: 1) } }"));
    }

    [Fact]
    public async Task Alias_should_be_the_response_name() => Assert.Equal(
        """{"zuck":{"small":"Rex","big":"Rex"},"dog":{"name":"Rex"}}""",
        await Spec.DataAsync(PetSchema.Instance, "{ zuck: dog { small: name big: name } dog { name } }"));
}
