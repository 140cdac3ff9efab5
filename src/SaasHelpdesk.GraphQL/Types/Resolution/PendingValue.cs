namespace SaasHelpdesk.GraphQL.Types.Resolution;

/// <summary>A value that a resolver has promised. Completed by the executor once it has arrived.</summary>
internal abstract class PendingValue
{
    internal abstract bool IsNonNull { get; }

    internal abstract void OnCompleted(Action continuation);

    /// <summary>Takes the value and completes it as a field's value.</summary>
    internal abstract Completion Complete(CompletionContext context);

    /// <summary>Takes the value and forgets it, so that a fault does not stay unobserved.</summary>
    internal abstract void Discard();
}
