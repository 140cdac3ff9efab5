namespace SaasHelpdesk.GrainRuntime;

/// <summary>Why an activation is deactivated. Numbers are those of Orleans; codes of a cluster's own causes are left out.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason was given.</summary>
    None = 0,

    /// <summary>The process is shutting down.</summary>
    ShuttingDown = 1,

    /// <summary>The grain failed to activate.</summary>
    ActivationFailed = 2,

    /// <summary>The activation was idle for the collection age.</summary>
    ActivationIdle = 4,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested = 9,
}
