using SaasHelpdesk.GraphQL.Execution.Plans;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>An operation that is ready to run, or the reasons why it cannot be.</summary>
public sealed class PreparedOperation
{
    internal PreparedOperation(OperationPlan plan, VariableValues variables)
    {
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

    internal OperationPlan? Plan { get; }

    internal VariableValues Variables { get; }

    internal static PreparedOperation Refused(IReadOnlyList<GraphQLError> errors) => new(errors);
}
