using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Tests.Execution.Model;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

/// <summary>Section 6.4.4 on hundreds of responses in which values arrive late, are null and fail anywhere.</summary>
public sealed class NullPropagationPropertyTests
{
    [Fact]
    public async Task Response_should_be_what_the_plain_recursive_algorithm_gives()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var query = new ModelQuery(seed).Text();
            var oracle = new Oracle();
            var expected = oracle.Run(seed, ((OperationDefinitionNode)Parser.ParseDocument(query).Definitions[0]).SelectionSet);
            var scheduler = new BatchScheduler();
            var response = JsonNode.Parse(await ModelSchema.Build(seed, scheduler).RunAsync(
                query, environment: new ExecutionEnvironment { Scheduler = scheduler }))!;

            Assert.True(JsonNode.DeepEquals(expected, response["data"]), $"seed {seed}: {query}\nexpected {expected?.ToJsonString() ?? "null"}\nactual   {response["data"]?.ToJsonString() ?? "null"}");
            var errors = (response["errors"]?.AsArray() ?? []).Select(error => string.Join('/', error!["path"]!.AsArray().Select(step => step!.ToString()))).ToList();
            Assert.True(errors.Distinct().Count() == errors.Count, $"seed {seed}: a position has two errors");
            Assert.True(errors.All(oracle.Errors.Contains), $"seed {seed}: {string.Join(' ', errors.Except(oracle.Errors))} is no error");
            Assert.True(errors.Count > 0 == oracle.Errors.Count > 0, $"seed {seed}: {oracle.Errors.Count} errors, {errors.Count} reported");
        }
    }
}
