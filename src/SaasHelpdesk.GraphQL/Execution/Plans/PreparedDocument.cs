using System.Collections.Concurrent;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>A document that was parsed and validated once, with the plans compiled from it so far. Shared by requests.</summary>
internal sealed class PreparedDocument
{
    private const int MostVariants = 64;
    private readonly ConcurrentDictionary<(OperationDefinitionNode, long), OperationPlan> _plans = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];

    internal PreparedDocument(GraphQLSchema schema, DocumentNode? document, IReadOnlyList<GraphQLError> errors)
    {
        Schema = schema;
        Errors = errors;
        Operations = document is null ? [] : [.. document.Definitions.OfType<OperationDefinitionNode>()];
        foreach (var fragment in document?.Definitions.OfType<FragmentDefinitionNode>() ?? [])
        {
            _fragments.TryAdd(fragment.Name, fragment);
        }

        ConditionVariables = document is null ? [] : Plans.ConditionVariables.Of(document);
    }

    internal GraphQLSchema Schema { get; }

    /// <summary>Syntax or validation errors; with any, nothing can be executed.</summary>
    internal IReadOnlyList<GraphQLError> Errors { get; }

    internal IReadOnlyList<OperationDefinitionNode> Operations { get; }

    /// <summary>Variables that decide what is skipped and included; each combination of their values has a plan of its own.</summary>
    internal IReadOnlyList<string> ConditionVariables { get; }

    internal FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    internal OperationPlan PlanFor(OperationDefinitionNode operation, Conditions conditions)
    {
        if (conditions.Key is not { } key)
        {
            return new OperationPlan(this, operation, conditions);
        }

        if (_plans.TryGetValue((operation, key), out var plan))
        {
            return plan;
        }

        plan = new OperationPlan(this, operation, conditions);
        return _plans.Count < MostVariants ? _plans.GetOrAdd((operation, key), plan) : plan;
    }
}
