using System.Text;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;

namespace SaasHelpdesk.GraphQL.Tests.Validation;

/// <summary>Documents made to cost the server much. Each would not come to an end, or overflow the stack, if work were not bounded.</summary>
public sealed class HostileDocumentTests
{
    private static readonly ExecutorLimits Limits = new() { MaxTokens = 200_000 };

    public static TheoryData<string, string> Documents => new()
    {
        { "braces", new string('{', 100_000) },
        { "fields in fields", Repeat("{a", 100_000) },
        { "lists in lists", "{ arguments { strings(value: " + new string('[', 100_000) },
        { "objects in objects", "{ arguments { complex(value: " + Repeat("{inner:", 100_000) },
        { "types in types", "query ($v: " + new string('[', 100_000) },
        { "aliases", "{ " + Lines(30_000, i => $"a{i}: __typename") + " }" },
        { "the same field", "{ " + Repeat("dog { name } ", 30_000) + " nothing }" },
        { "unknown fields", "{ " + Lines(90_000, i => $"x{i}") + " }" },
        { "unknown arguments", "{ dog(" + Lines(50_000, i => $"x{i}: 1") + ") { name } }" },
        { "directives", "{ dog " + Repeat("@skip(if: false) ", 30_000) + "{ name } }" },
        { "a chain of fragments", "{ dog { ...F0 } } " + Lines(20_000, i => $"fragment F{i} on Dog {{ ...F{i + 1} }}") + " fragment F20000 on Dog { nothing }" },
        { "a cycle of many fragments", "{ dog { ...F0 } } " + Lines(20_000, i => $"fragment F{i} on Dog {{ ...F{(i + 1) % 20_000} }}") },
        { "fragments that double", "{ dog { ...F0 } } " + Lines(60, i => $"fragment F{i} on Dog {{ ...F{i + 1} ...F{i + 1} }}") + " fragment F60 on Dog { a: name nothing }" },
        { "fields that double", "{ pet { ...F0 } } " + Lines(60, i => $"fragment F{i} on Pet {{ a: friends {{ ...F{i + 1} }} b: friends {{ ...F{i + 1} }} }}") + " fragment F60 on Pet { name }" },
        { "combinations of fields to merge", "{ pet { ...F0 } } " + Lines(40, Combination) + " fragment F40 on Pet { name } fragment G40 on Pet { id } fragment H40 on Pet { id }" },
        { "fields of many objects beside abstract ones", "{ pet { " + Lines(4000, i => $"name ... on Dog {{ name }} ... on Cat {{ name }}") + " nothing } }" },
        { "operations that share a fragment", Lines(2000, i => $"query Q{i}($v: Int) {{ ...F }}") + " fragment F on Query { arguments { " + Lines(2000, i => $"a{i}: int(value: $v)") + " } }" },
        { "variables", "query (" + Lines(20_000, i => $"$v{i}: Int") + ") { dog { name } }" },
        { "introspection of introspection", "{ __schema { types { " + Repeat("fields { type { ", 10) + "name" + Repeat(" } }", 10) + " } } }" },
        { "introspection again and again", "{ " + Lines(400, i => $"a{i}: __schema {{ types {{ fields {{ args {{ type {{ ofType {{ ofType {{ name }} }} }} }} }} }} }}") + " }" },
        { "operations", Lines(20_000, i => $"query Q{i} {{ nothing{i} }}") },
        { "fragments that nobody uses", "{ dog { name } } " + Lines(20_000, i => $"fragment F{i} on Dog {{ name }}") },
        { "inline fragments in inline fragments", "{ dog " + Repeat("{ ... ", 50_000) },
        { "arguments of one name", "{ dog(" + Repeat("a: 1 ", 50_000) + ") { name } }" },
        { "input fields of one name", "{ arguments { complex(value: {" + Repeat("a: 1 ", 50_000) + "}) } }" },
        { "wrong items", "{ arguments { ints(value: [" + Repeat("\"x\" ", 50_000) + "]) } }" },
        { "unknown directives", "{ dog { name " + Lines(50_000, i => $"@d{i}") + " } }" },
        { "descriptions", Repeat("\"d\" ", 100_000) },
        { "comments", Repeat("# {\n", 300_000) },
        { "escapes", "{ dog(a: \"" + Repeat("\\u{0000041}", 100_000) + "\") { name } }" },
        { "a name without end", "{ " + new string('a', 1_000_000) + " }" },
        { "a string without end", "{ dog(a: \"" + new string('\\', 1_000_000) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Prepare_should_refuse(string what, string document)
    {
        var operation = new GraphQLExecutor(PetSchema.Instance, Limits).Prepare(
            new GraphQLRequest { Document = Encoding.UTF8.GetBytes(document), OperationName = "Q1" });

        Assert.True(operation.Errors.Count > 0, what);
    }

    [Fact]
    public void Prepare_should_refuse_the_worst_within_the_default_limits()
    {
        foreach (var document in Documents.Select(row => (string)((object[])row)[1]))
        {
            Assert.NotEmpty(new GraphQLExecutor(PetSchema.Instance).Prepare(GraphQLRequest.ForDocument(document)).Errors);
        }
    }

    [Theory]
    [InlineData("ints", "[Int!]", "[", "\"x\",", "null]")]
    [InlineData("complex", "ComplexInput", "{\"name\":\"a\"", ",\"unknown\":1", "}")]
    [InlineData("matrix", "[[Int]]", "[", "[{}],", "1]")]
    public void Prepare_should_name_few_of_many_faults_of_a_variable(string field, string type, string head, string part, string tail)
    {
        var request = GraphQLRequest.ForDocument($"query ($v: {type}) {{ arguments {{ {field}(value: $v) }} }}", $"{{\"v\":{head}{Repeat(part, 50_000)}{tail}}}");
        Assert.InRange(new GraphQLExecutor(PetSchema.Instance).Prepare(request).Errors.Count, 1, 100);
    }

    [Fact]
    public void ReadJson_should_refuse_variables_nested_without_end()
    {
        var body = Encoding.UTF8.GetBytes("{\"query\":\"{ a }\",\"variables\":{\"v\":" + new string('[', 1_000_000));
        Assert.Null(GraphQLRequestReader.ReadJson(body, out var fault));
        Assert.NotNull(fault);
    }

    /// <summary>Each fragment leads two others, by each of two names: the sets of fragments that merge double with each step.</summary>
    private static string Combination(int i) =>
        $"fragment F{i} on Pet {{ a: friends {{ ...F{i + 1} }} b: friends {{ ...F{i + 1} ...G{i + 1} }} }} "
        + $"fragment G{i} on Pet {{ a: friends {{ ...G{i + 1} ...H{i + 1} }} b: friends {{ ...H{i + 1} }} }} "
        + $"fragment H{i} on Pet {{ a: friends {{ ...F{i + 1} ...H{i + 1} }} b: friends {{ ...G{i + 1} }} }}";

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
