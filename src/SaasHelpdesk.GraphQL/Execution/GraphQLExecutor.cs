using System.Buffers;
using SaasHelpdesk.GraphQL.Execution.Plans;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Validation.Cost;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>Runs requests against a schema, chapter 6. Thread-safe; one per schema.</summary>
/// <param name="schema">The schema.</param>
/// <param name="limits">Bounds on documents; <see cref="ExecutorLimits.Default"/> if null.</param>
public sealed partial class GraphQLExecutor(GraphQLSchema schema, ExecutorLimits? limits = null)
{
    private readonly ExecutorLimits _limits = limits ?? ExecutorLimits.Default;
    private readonly DocumentCache _documents = new(schema, limits ?? ExecutorLimits.Default);

    /// <summary>
    /// Everything that comes before execution: parsing and validation (cached by document), choice of the operation, coercion
    /// of the variables. Never throws for what a caller sends; what is wrong is in the result.
    /// </summary>
    public PreparedOperation Prepare(GraphQLRequest request)
    {
        var document = _documents.Get(request.Document.Span);
        if (document.Errors.Count > 0)
        {
            return PreparedOperation.Refused(document.Errors);
        }

        if (FindOperation(document, request.OperationName, out var refusal) is not { } operation)
        {
            return PreparedOperation.Refused([refusal!]);
        }

        var errors = new List<GraphQLError>();
        VariableValues variables;
        try
        {
            variables = VariableCoercion.Coerce(schema, operation, request.Variables, errors);
        }
        catch (GraphQLException exception)
        {
            return PreparedOperation.Refused([new GraphQLError(exception.Message, exception.Code, Extensions: exception.Extensions)]);
        }

        if (errors.Count > 0)
        {
            return PreparedOperation.Refused(errors);
        }

        var cost = document.CostOf(operation);
        return cost.Of(variables) > _limits.MaxCost
            ? PreparedOperation.Refused([TooCostly(operation, cost, variables)])
            : new PreparedOperation(
                document.PlanFor(operation, Conditions.Of(document.ConditionVariables, variables)), variables, cost);
    }

    /// <summary>Runs a query or mutation, or writes why it cannot be run, as one response map (section 7.1).</summary>
    /// <param name="operation">The prepared operation.</param>
    /// <param name="environment">What the request brings along.</param>
    /// <param name="output">Takes the JSON; written to only after all values are there.</param>
    /// <param name="aborted">Cancelled when the caller is gone. Then nothing is written.</param>
    /// <exception cref="OperationCanceledException">The caller is gone.</exception>
    public ValueTask<ExecutionOutcome> ExecuteAsync(
        PreparedOperation operation, ExecutionEnvironment environment, IBufferWriter<byte> output, CancellationToken aborted = default)
    {
        if (operation.Plan is not { } plan)
        {
            output.Write("{"u8);
            ErrorWriter.Write(output, operation.Errors);
            output.Write("}"u8);
            return new ValueTask<ExecutionOutcome>(new ExecutionOutcome(operation.Errors, IsRequestError: true));
        }

        RefuseForeign(plan);
        if (operation.IsSubscription)
        {
            throw new ArgumentException("A subscription has to be subscribed to.", nameof(operation));
        }

        return RunAsync(new OperationExecution(plan, operation.Variables, environment, aborted), Root.Instance, output);
    }

    internal static ValueTask<ExecutionOutcome> RunAsync(OperationExecution execution, object root, IBufferWriter<byte> output)
    {
        var run = execution.RunAsync(root);
        return run.IsCompletedSuccessfully
            ? new ValueTask<ExecutionOutcome>(Finish(execution, output))
            : AwaitAsync(execution, run, output);
    }

    private void RefuseForeign(OperationPlan plan)
    {
        if (!ReferenceEquals(plan.Document.Schema, schema))
        {
            throw new ArgumentException("The operation was prepared for another schema.");
        }
    }

    private static async ValueTask<ExecutionOutcome> AwaitAsync(OperationExecution execution, ValueTask run, IBufferWriter<byte> output)
    {
        try
        {
            await run.ConfigureAwait(false);
        }
        catch
        {
            execution.Output.Release();
            throw;
        }

        return Finish(execution, output);
    }

    private static ExecutionOutcome Finish(OperationExecution execution, IBufferWriter<byte> output)
    {
        execution.WriteResponse(output);
        execution.Output.Release();
        return new ExecutionOutcome(execution.Errors, IsRequestError: false);
    }

    private GraphQLError TooCostly(OperationDefinitionNode operation, OperationCost cost, VariableValues variables)
    {
        var amount = cost.Of(variables);
        var field = cost.CostliestField(variables);
        return new GraphQLError(
            $"The operation costs {amount}; {_limits.MaxCost} is allowed. The costliest field is \"{field}\".",
            ErrorCodes.LimitExceeded,
            [operation.Location],
            Extensions: new Dictionary<string, object?> { ["cost"] = amount, ["maxCost"] = _limits.MaxCost, ["field"] = field });
    }

    /// <summary>GetOperation, section 6.1.</summary>
    private static OperationDefinitionNode? FindOperation(PreparedDocument document, string? name, out GraphQLError? refusal)
    {
        refusal = null;
        if (name is null)
        {
            if (document.Operations.Count == 1)
            {
                return document.Operations[0];
            }

            refusal = new GraphQLError(
                document.Operations.Count == 0 ? "Must provide an operation." : "Must provide operation name if query contains multiple operations.",
                ErrorCodes.OperationResolution);
            return null;
        }

        var operation = document.Operations.FirstOrDefault(candidate => candidate.Name == name);
        refusal = operation is null ? new GraphQLError($"Unknown operation named \"{name}\".", ErrorCodes.OperationResolution) : null;
        return operation;
    }
}
