using SaasHelpdesk.GraphQL.Execution.Plans;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Validation.Cost;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>An operation that is ready to run, or the reasons why it cannot be.</summary>
public sealed class PreparedOperation
{
    private readonly OperationCost? _cost;

    internal PreparedOperation(OperationPlan plan, VariableValues variables, OperationCost cost)
    {
        _cost = cost;
        Plan = plan;
        Variables = variables;
        Errors = [];
    }

    private PreparedOperation(IReadOnlyList<GraphQLError> errors)
    {
        Errors = errors;
        Variables = VariableValues.Empty;
    }

    /// <summary>Request errors (section 7.1.6); empty if the operation can run.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Is it a mutation? Those must not come by GET.</summary>
    public bool IsMutation => Plan?.Operation.Operation == OperationType.Mutation;

    /// <summary>Is it a subscription? Those have a stream of responses.</summary>
    public bool IsSubscription => Plan?.Operation.Operation == OperationType.Subscription;

    /// <summary>Name of the operation, for logs; null if it has none.</summary>
    public string? OperationName => Plan?.Operation.Name;

    /// <summary>Static cost, see <see cref="Types.FieldDefinition.Cost"/>; 0 if the operation cannot run.</summary>
    public long Cost => _cost?.Of(Variables) ?? 0;

    /// <summary>The field that costs most, as a path such as <c>items.nodes</c>; for refusing an operation that costs too much.</summary>
    public string CostliestField => _cost?.CostliestField(Variables) ?? "";

    internal OperationPlan? Plan { get; }

    internal VariableValues Variables { get; }

    internal static PreparedOperation Refused(IReadOnlyList<GraphQLError> errors) => new(errors);
}
