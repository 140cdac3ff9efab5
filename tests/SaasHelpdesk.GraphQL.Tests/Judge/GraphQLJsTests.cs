using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Tests.Generation;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Judge;

/// <summary>
/// The engine beside graphql-js, the reference implementation: same syntax errors at the same place, same rules broken at the same
/// places, same data and errors. Where the two are meant to differ, the README of the engine says why.
/// </summary>
public sealed class GraphQLJsTests
{
    private const int Schemas = 40;
    private const int Documents = 60;

    [Fact]
    public async Task Execution_should_give_what_graphql_js_gives_for_random_schemas_and_documents()
    {
        using var judge = await GraphQLJs.StartAsync();
        for (var seed = 0; seed < Schemas; seed++)
        {
            var (schema, documents) = await UseAsync(judge, seed);
            Report(seed, await Comparison.DifferencesAsync(judge, schema, documents));
        }
    }

    [Fact]
    public async Task Validation_should_find_what_graphql_js_finds_in_mutated_documents()
    {
        using var judge = await GraphQLJs.StartAsync();
        for (var seed = 0; seed < Schemas; seed++)
        {
            var (schema, documents) = await UseAsync(judge, seed);
            var random = new Random(seed);
            var mutated = documents.SelectMany(document => Enumerable.Range(0, 3).Select(_ => document with { Text = DocumentMutation.Of(document.Text, random) }));
            Report(seed, await Comparison.DifferencesAsync(judge, schema, [.. mutated]));
        }
    }

    [Fact]
    public async Task Introspection_should_answer_as_graphql_js_does()
    {
        using var judge = await GraphQLJs.StartAsync();
        for (var seed = 0; seed < 10; seed++)
        {
            var source = new RandomSchema(seed).Text();
            Assert.Empty(await judge.UseAsync(source));
            var own = JsonNode.Parse(await MadeUpSchema.Build(source).RunAsync(JudgedDocuments.Introspection))!["data"]!["__schema"]!;
            var other = (await judge.JudgeAsync([new JudgedDocument(JudgedDocuments.Introspection)]))[0]["result"]!["data"]!["__schema"]!;

            Assert.Equal(JudgedDocuments.Comparable(other), JudgedDocuments.Comparable(own));
        }
    }

    [Fact]
    public async Task Documents_picked_by_hand_should_be_judged_alike()
    {
        using var judge = await GraphQLJs.StartAsync();
        Assert.Empty(await judge.UseAsync(JudgedDocuments.Schema));
        Report(0, await Comparison.DifferencesAsync(judge, MadeUpSchema.Build(JudgedDocuments.Schema), JudgedDocuments.All));
    }

    [Fact]
    public async Task Schemas_picked_by_hand_should_be_judged_alike()
    {
        using var judge = await GraphQLJs.StartAsync();
        var differences = new List<string>();
        foreach (var source in JudgedDocuments.Schemas)
        {
            var other = await judge.UseAsync(source);
            var own = Faults(source);
            if ((own.Count == 0) != (other.Count == 0))
            {
                differences.Add($"{string.Join("; ", own)}, judge: {string.Join("; ", other)}\n--- of\n{source}");
            }
        }

        Report(0, differences);
    }

    [Fact]
    public async Task Schemas_should_be_refused_where_the_specification_is_stricter_than_graphql_js()
    {
        using var judge = await GraphQLJs.StartAsync();
        foreach (var source in JudgedDocuments.StricterSchemas)
        {
            Assert.Empty(await judge.UseAsync(source));
            Assert.NotEmpty(Faults(source));
        }
    }

    private static IReadOnlyList<string> Faults(string source)
    {
        try
        {
            MadeUpSchema.Build(source);
            return [];
        }
        catch (SchemaException exception)
        {
            return exception.Faults;
        }
        catch (SaasHelpdesk.GraphQL.Language.GraphQLSyntaxException exception)
        {
            return [exception.Message];
        }
    }

    private static async Task<(GraphQLSchema Schema, IReadOnlyList<JudgedDocument> Documents)> UseAsync(GraphQLJs judge, int seed)
    {
        var source = new RandomSchema(seed).Text();
        Assert.Empty(await judge.UseAsync(source));
        var schema = MadeUpSchema.Build(source);
        var documents = Enumerable.Range(0, Documents).Select(i =>
        {
            var query = new RandomQuery(schema, (seed * 1000) + i);
            return new JudgedDocument(query.Text(), query.Variables);
        });
        return (schema, [.. documents]);
    }

    private static void Report(int seed, IReadOnlyList<string> differences) => Assert.True(
        differences.Count == 0, $"{differences.Count} differences, schema {seed}:\n{string.Join("\n=====\n", differences.Take(20))}");
}
