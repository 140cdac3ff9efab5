namespace SaasHelpdesk.GraphQL.Tests.Execution;

/// <summary>Sections 6.1, 6.3.1 and 6.3.2: choice of the operation, field collection, merging, order, <c>@skip</c> and <c>@include</c>.</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData("{ dog { name } }", null, """{"data":{"dog":{"name":"Rex"}}}""")]
    [InlineData("query A { dog { name } } query B { cat { name } }", "B", """{"data":{"cat":{"name":"Tom"}}}""")]
    public async Task Operation_should_be_chosen_by_name(string document, string? name, string expected) =>
        Assert.Equal(expected, await PetSchema.Instance.RunAsync(document, operationName: name));

    [Theory]
    [InlineData("query A { dog { name } } query B { cat { name } }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query A { dog { name } } query B { cat { name } }", "C", "Unknown operation named \\\"C\\\".")]
    [InlineData("{ dog { name } }", "A", "Unknown operation named \\\"A\\\".")]
    [InlineData("query A { dog { name } }", "", "Unknown operation named \\\"\\\".")]
    public async Task Operation_that_cannot_be_told_should_be_a_request_error(string document, string? name, string message) => Assert.Equal(
        $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""",
        await PetSchema.Instance.RunAsync(document, operationName: name));

    [Theory]
    [InlineData("{ dog { name } dog { id name } }", """{"dog":{"name":"Rex","id":"dog"}}""")]
    [InlineData("{ dog { a: name ...F b: id } } fragment F on Dog { b: id c: nickname ...G } fragment G on Pet { a: name d: name }", """{"dog":{"a":"Rex","b":"dog","c":null,"d":"Rex"}}""")]
    [InlineData("{ dog { owner { id } ...F } } fragment F on Dog { owner { name ...H } } fragment H on Human { n: name id }", """{"dog":{"owner":{"id":"human","name":"Jo","n":"Jo"}}}""")]
    [InlineData("{ pet { ... on Cat { meowVolume } ... on Dog { barkVolume } ... on Node { id } ... { name } } }", """{"pet":{"barkVolume":7,"id":"dog","name":"Rex"}}""")]
    [InlineData("{ catOrDog { ... on Pet { name } ...C } } fragment C on Cat { nickname }", """{"catOrDog":{"name":"Tom","nickname":"Tommy"}}""")]
    [InlineData("{ sentients { name ... on Human { id } ... on Alien { homePlanet } } }", """{"sentients":[{"name":"Jo","id":"human"},{"name":"Zed","homePlanet":"Zog"}]}""")]
    [InlineData("""{ node(id: "cat") { id ... on Cat { name } } other: node(id: "dog") { id ... on Cat { name } } }""", """{"node":{"id":"cat","name":"Tom"},"other":{"id":"dog"}}""")]
    [InlineData("{ pet { ... on Cat { name } } }", """{"pet":{}}""")]
    public async Task Fields_should_merge_in_the_order_of_their_first_appearance(string document, string data) =>
        Assert.Equal("{\"data\":" + data + "}", await PetSchema.Instance.RunAsync(document));

    [Theory]
    [InlineData(false, false, "{}")]
    [InlineData(true, false, """{"a":"Rex"}""")]
    [InlineData(true, true, "{}")]
    [InlineData(false, true, "{}")]
    public async Task Field_should_be_there_only_if_included_and_not_skipped(bool include, bool skip, string dog)
    {
        var variables = $$"""{"i":{{(include ? "true" : "false")}},"s":{{(skip ? "true" : "false")}}}""";
        Assert.Equal(
            "{\"data\":{\"dog\":" + dog + "}}",
            await PetSchema.Instance.RunAsync("query ($i: Boolean!, $s: Boolean!) { dog { a: name @include(if: $i) @skip(if: $s) } }", variables));
        Assert.Equal(
            "{\"data\":{\"dog\":" + dog + "}}",
            await PetSchema.Instance.RunAsync("query ($i: Boolean!, $s: Boolean!) { dog { ... @include(if: $i) { ...F @skip(if: $s) } } } fragment F on Dog { a: name }", variables));
    }

    [Fact]
    public async Task Skipped_fields_should_not_count_for_the_order() => Assert.Equal(
        """{"data":{"dog":{"id":"dog","name":"Rex"}}}""",
        await PetSchema.Instance.RunAsync("{ dog { name @skip(if: true) id name @include(if: true) } }"));

    [Fact]
    public async Task Fragment_that_is_skipped_once_should_still_be_included_where_it_is_not() => Assert.Equal(
        """{"data":{"dog":{"name":"Rex"}}}""",
        await PetSchema.Instance.RunAsync("{ dog { ...F @skip(if: true) ...F } } fragment F on Dog { name }"));

    [Fact]
    public async Task Default_of_a_condition_should_count() => Assert.Equal(
        """{"data":{"dog":{"id":"dog"}}}""",
        await PetSchema.Instance.RunAsync("query ($s: Boolean = true) { dog { name @skip(if: $s) id } }"));

    [Fact]
    public async Task Plans_should_differ_by_more_conditions_than_are_kept()
    {
        var names = Enumerable.Range(0, 70).ToList();
        var document = $"query ({string.Join(", ", names.Select(i => $"$v{i}: Boolean!"))}) {{ dog {{ id {string.Concat(names.Select(i => $"a{i}: id @include(if: $v{i}) "))} }} }}";
        foreach (var one in (int[])[0, 33, 69])
        {
            var variables = $"{{{string.Join(',', names.Select(i => $"\"v{i}\":{(i == one ? "true" : "false")}"))}}}";
            Assert.Equal("{\"data\":{\"dog\":{\"id\":\"dog\",\"a" + one + "\":\"dog\"}}}", await PetSchema.Instance.RunAsync(document, variables));
        }
    }
}
