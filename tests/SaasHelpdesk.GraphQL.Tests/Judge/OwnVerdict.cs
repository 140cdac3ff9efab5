using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Validation;

namespace SaasHelpdesk.GraphQL.Tests.Judge;

/// <summary>What the engine says of a document.</summary>
/// <param name="Syntax">Where it is no GraphQL.</param>
/// <param name="Rules">Errors of each rule: their locations.</param>
/// <param name="Response">The response, if it is valid and no subscription.</param>
internal sealed record OwnVerdict(Location? Syntax, IReadOnlyDictionary<string, IReadOnlyList<GraphQLError>> Rules, JsonNode? Response)
{
    private static readonly Dictionary<string, IReadOnlyList<GraphQLError>> None = [];

    private static readonly ExecutorLimits Unlimited = new()
    {
        MaxAliases = int.MaxValue,
        MaxIntrospectionDepth = int.MaxValue,
        MaxIntrospectionSize = long.MaxValue,
        MaxCost = long.MaxValue,
        MaxDepth = int.MaxValue,
        MaxMergeWork = int.MaxValue,
        MaxTokens = int.MaxValue,
    };

    internal static async Task<OwnVerdict> Of(GraphQLSchema schema, JudgedDocument document)
    {
        DocumentNode parsed;
        try
        {
            parsed = Parser.ParseDocument(document.Text);
        }
        catch (GraphQLSyntaxException exception)
        {
            return new OwnVerdict(exception.Location, None, null);
        }

        var rules = new Dictionary<string, IReadOnlyList<GraphQLError>>();
        foreach (var rule in DocumentValidator.SpecifiedRules)
        {
            var context = new ValidationContext(schema, parsed, Unlimited);
            var name = rule(context).GetType().Name;
            DocumentValidator.Run(context, [rule]);
            if (context.Errors.Count > 0)
            {
                rules.Add(name, context.Errors);
            }
        }

        return rules.Count > 0 ? new OwnVerdict(null, rules, null) : new OwnVerdict(null, rules, await RunAsync(schema, document));
    }

    private static async Task<JsonNode?> RunAsync(GraphQLSchema schema, JudgedDocument document)
    {
        var executor = new GraphQLExecutor(schema, Unlimited);
        var output = new ArrayBufferWriter<byte>();
        var operation = executor.Prepare(GraphQLRequest.ForDocument(document.Text, document.Variables));
        if (operation.IsSubscription)
        {
            return null;
        }

        await executor.ExecuteAsync(operation, new ExecutionEnvironment(), output);
        return JsonNode.Parse(Encoding.UTF8.GetString(output.WrittenSpan))!;
    }
}
