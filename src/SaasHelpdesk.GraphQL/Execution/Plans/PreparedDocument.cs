using System.Collections.Concurrent;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Validation;
using SaasHelpdesk.GraphQL.Validation.Cost;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>A document that was parsed and validated once, with the plans compiled from it so far. Shared by requests.</summary>
internal sealed class PreparedDocument
{
    private const int MostVariants = 64;
    private readonly ConcurrentDictionary<(OperationDefinitionNode, long), OperationPlan> _plans = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];
    private readonly Dictionary<OperationDefinitionNode, OperationCost> _costs = [];
    private OperationPlan? _first;

    /// <summary>A document that can be executed.</summary>
    internal PreparedDocument(GraphQLSchema schema, DocumentNode document, ExecutorLimits limits)
    {
        Schema = schema;
        var context = new ValidationContext(schema, document, limits);
        Errors = DocumentValidator.Validate(context);
        if (Errors.Count > 0)
        {
            return;
        }

        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        ConditionVariables = Plans.ConditionVariables.Of(document);
        foreach (var fragment in context.Fragments)
        {
            _fragments.Add(fragment.Name, fragment);
        }

        var costs = FieldCosts.Collect(context);
        foreach (var operation in Operations)
        {
            _costs.Add(operation, new OperationCost(operation, context, costs));
        }
    }

    /// <summary>A text that is no document.</summary>
    internal PreparedDocument(GraphQLSchema schema, GraphQLError error)
    {
        Schema = schema;
        Errors = [error];
    }

    internal GraphQLSchema Schema { get; }

    /// <summary>Syntax or validation errors; with any, nothing can be executed.</summary>
    internal IReadOnlyList<GraphQLError> Errors { get; }

    internal IReadOnlyList<OperationDefinitionNode> Operations { get; } = [];

    /// <summary>Variables that decide what is skipped and included; each combination of their values has a plan of its own.</summary>
    internal IReadOnlyList<string> ConditionVariables { get; } = [];

    internal FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    internal OperationCost CostOf(OperationDefinitionNode operation) => _costs[operation];

    internal OperationPlan PlanFor(OperationDefinitionNode operation, Conditions conditions)
    {
        if (conditions.Key is not { } key)
        {
            return new OperationPlan(this, operation, conditions);
        }

        // Most documents have one operation and nothing to skip.
        if (key == 0 && _first is { } first && ReferenceEquals(first.Operation, operation))
        {
            return first;
        }

        if (_plans.TryGetValue((operation, key), out var plan))
        {
            return plan;
        }

        plan = new OperationPlan(this, operation, conditions);
        if (key == 0)
        {
            _first = plan;
        }

        return _plans.Count < MostVariants ? _plans.GetOrAdd((operation, key), plan) : plan;
    }
}
