using SaasHelpdesk.GraphQL.Types.Fields;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Execution;

public sealed partial class GraphQLExecutor
{
    /// <summary>Starts a subscription: CreateSourceEventStream, section 6.2.3.1.</summary>
    /// <param name="operation">The prepared operation.</param>
    /// <param name="environment">What the request brings along, for making the source stream.</param>
    /// <param name="cancellation">Unsubscribes.</param>
    /// <returns>The stream, or the request errors why there is none.</returns>
    public async ValueTask<SubscriptionStream> SubscribeAsync(
        PreparedOperation operation, ExecutionEnvironment environment, CancellationToken cancellation = default)
    {
        if (operation.Plan is not { } plan)
        {
            return new SubscriptionStream(operation, operation.Errors);
        }

        RefuseForeign(plan);
        if (plan.Root.Fields is not [{ Definition: IStreamField stream } field])
        {
            return new SubscriptionStream(operation, [new GraphQLError("The operation is not a subscription.", ErrorCodes.OperationResolution)]);
        }

        var execution = new OperationExecution(plan, operation.Variables, environment, cancellation);
        try
        {
            var events = await stream.Subscribe(new ResolverContext(execution, field, execution.Arguments(field))).ConfigureAwait(false);
            return new SubscriptionStream(operation, events);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            execution.Report(exception, field);
            return new SubscriptionStream(operation, execution.Errors);
        }
    }
}
