using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Tests.Generation;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

/// <summary>
/// Valid documents over schemas with all kinds of types never fault the executor: the response is that of the algorithms of
/// chapter 6 followed word for word.
/// </summary>
public sealed class ExecutionPropertyTests
{
    private const int Schemas = 60;
    private const int Documents = 40;

    [Fact]
    public async Task Response_should_be_that_of_the_naive_executor()
    {
        for (var seed = 0; seed < Schemas; seed++)
        {
            var schema = MadeUpSchema.Build(new RandomSchema(seed).Text());
            for (var i = 0; i < Documents; i++)
            {
                await CheckAsync(schema, new RandomQuery(schema, (seed * 1000) + i), isLate: false, seed, i);
            }
        }
    }

    [Fact]
    public async Task Response_should_have_the_same_data_when_values_arrive_late()
    {
        for (var seed = 0; seed < Schemas; seed++)
        {
            var schema = MadeUpSchema.Build(new RandomSchema(seed).Text(), key => key.Length % 3 == 0);
            for (var i = 0; i < Documents / 2; i++)
            {
                await CheckAsync(schema, new RandomQuery(schema, (seed * 1000) + i), isLate: true, seed, i);
            }
        }
    }

    private static async Task CheckAsync(GraphQLSchema schema, RandomQuery query, bool isLate, int seed, int number)
    {
        var text = query.Text();
        var response = JsonNode.Parse(await schema.RunAsync(text, query.Variables))!.AsObject();
        var document = Parser.ParseDocument(text);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var where = $"schema {seed}, document {number}:\n{text}\n{query.Variables}\n{response.ToJsonString()}\n";
        NaiveCoercion coercion;
        try
        {
            coercion = NaiveCoercion.OfVariables(schema, operation, JsonNode.Parse(query.Variables)!.AsObject());
        }
        catch (NaiveFailure)
        {
            Assert.False(response.ContainsKey("data"), where);
            return;
        }

        var naive = new NaiveExecutor(schema, document, coercion);
        var data = naive.Execute(operation)?.ToJsonString() ?? "null";
        Assert.True(response.ContainsKey("data"), where);
        Assert.True(data == (response["data"]?.ToJsonString() ?? "null"), $"{where}expected {data}");
        var errors = (response["errors"]?.AsArray() ?? []).Select(error => "/" + string.Join('/', error!["path"]!.AsArray().Select(step => step!.ToString()))).Order(StringComparer.Ordinal).ToList();
        Assert.True(errors.Distinct().Count() == errors.Count, where);
        Assert.True(
            isLate ? errors.Count > 0 == naive.Errors.Count > 0 : errors.SequenceEqual(naive.Errors.Order(StringComparer.Ordinal)),
            $"{where}expected errors {string.Join(' ', naive.Errors)}");
    }
}
