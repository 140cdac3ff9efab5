namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>Tells the caller nothing but that something failed.</summary>
public sealed class MaskingErrorHandler : IExecutionErrorHandler
{
    /// <summary>The one instance.</summary>
    public static MaskingErrorHandler Instance { get; } = new();

    /// <inheritdoc/>
    public ErrorDetails Handle(ExecutionFault fault) => fault is { DeadlinePassed: true, Exception: OperationCanceledException }
        ? new ErrorDetails("The operation ran out of time before this field was resolved.", ErrorCodes.TimedOut)
        : new ErrorDetails("An unexpected error occurred.", ErrorCodes.InternalError);
}
