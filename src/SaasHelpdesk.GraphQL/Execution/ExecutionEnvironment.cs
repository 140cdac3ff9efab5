using System.Text.Json;
using SaasHelpdesk.GraphQL.Execution.Batching;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>What a request brings along beside its document.</summary>
public sealed record ExecutionEnvironment
{
    /// <summary>Services of the request's scope, for resolvers.</summary>
    public IServiceProvider Services { get; init; } = EmptyServiceProvider.Instance;

    /// <summary>Anything of the host's, for resolvers.</summary>
    public object? State { get; init; }

    /// <summary>The scheduler that the request's <see cref="BatchLoader{TKey,TValue}"/>s were made with; needed if there are any.</summary>
    public BatchScheduler? Scheduler { get; init; }

    /// <summary>Masks exceptions of resolvers.</summary>
    public IExecutionErrorHandler ErrorHandler { get; init; } = MaskingErrorHandler.Instance;

    /// <summary>
    /// Cancelled when the time of the operation is up; fields that are not resolved by then fail, the rest is returned. Should also
    /// be cancelled when the caller is gone.
    /// </summary>
    public CancellationToken Deadline { get; init; }

    /// <summary>Writes entries of the response's <c>extensions</c> (section 7.1.7), called once after execution; null for none.</summary>
    public Action<Utf8JsonWriter>? Extensions { get; init; }
}
