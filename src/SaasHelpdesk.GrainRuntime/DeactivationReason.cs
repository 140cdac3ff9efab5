namespace SaasHelpdesk.GrainRuntime;

/// <summary>Why an activation is deactivated. Informational only.</summary>
public readonly struct DeactivationReason
{
    /// <summary>A reason without an exception.</summary>
    /// <param name="code">The kind of reason.</param>
    /// <param name="text">A description for people.</param>
    public DeactivationReason(DeactivationReasonCode code, string text)
        : this(code, null, text)
    {
    }

    /// <summary>A reason with the exception that led to it.</summary>
    /// <param name="code">The kind of reason.</param>
    /// <param name="exception">The cause, when there is one.</param>
    /// <param name="text">A description for people.</param>
    public DeactivationReason(DeactivationReasonCode code, Exception? exception, string text) =>
        (ReasonCode, Exception, Description) = (code, exception, text);

    /// <summary>A description for people.</summary>
    public string Description { get; }

    /// <summary>The kind of reason.</summary>
    public DeactivationReasonCode ReasonCode { get; }

    /// <summary>The exception that led to the deactivation, when there is one.</summary>
    public Exception? Exception { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        Exception is null ? $"{ReasonCode}: {Description}" : $"{ReasonCode}: {Description}. Exception: {Exception}";
}
