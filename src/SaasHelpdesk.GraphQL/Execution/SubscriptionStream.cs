using System.Runtime.CompilerServices;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>A subscription: the response stream of section 6.2.3.2, with each response written when the host asks for it.</summary>
public sealed class SubscriptionStream
{
    private readonly PreparedOperation _operation;
    private readonly IAsyncEnumerable<object>? _events;

    internal SubscriptionStream(PreparedOperation operation, IAsyncEnumerable<object> events)
    {
        _operation = operation;
        _events = events;
        Errors = [];
    }

    internal SubscriptionStream(PreparedOperation operation, IReadOnlyList<GraphQLError> errors)
    {
        _operation = operation;
        Errors = errors;
    }

    /// <summary>Why there is no stream; empty if there is one.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>
    /// The events of the source stream. Completes when the source does, and throws what the source throws. Stopping the enumeration
    /// unsubscribes.
    /// </summary>
    public async IAsyncEnumerable<SubscriptionEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (_events is null)
        {
            yield break;
        }

        await foreach (var value in _events.WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return new SubscriptionEvent(_operation, value);
        }
    }
}
