using System.Buffers;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>An event of a subscription, to be answered with a response.</summary>
public readonly struct SubscriptionEvent
{
    private readonly PreparedOperation _operation;
    private readonly object _value;

    internal SubscriptionEvent(PreparedOperation operation, object value)
    {
        _operation = operation;
        _value = value;
    }

    /// <summary>ExecuteSubscriptionEvent: writes the response map for this event.</summary>
    /// <param name="environment">What this response may use; a scope of its own, not that of the subscription.</param>
    /// <param name="output">Takes the JSON.</param>
    /// <param name="aborted">Cancelled when the subscriber is gone.</param>
    public ValueTask<ExecutionOutcome> ExecuteAsync(
        ExecutionEnvironment environment, IBufferWriter<byte> output, CancellationToken aborted = default) =>
        GraphQLExecutor.RunAsync(new OperationExecution(_operation.Plan!, _operation.Variables, environment, aborted), _value, output);
}
