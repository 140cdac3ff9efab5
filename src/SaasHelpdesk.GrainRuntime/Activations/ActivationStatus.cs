namespace SaasHelpdesk.GrainRuntime.Activations;

/// <summary>The life of an activation, in order.</summary>
internal enum ActivationStatus : byte
{
    /// <summary>Not begun; requests wait.</summary>
    Created,

    /// <summary>The grain is made and activated; requests wait.</summary>
    Activating,

    /// <summary>Requests run.</summary>
    Active,

    /// <summary>The grain is deactivated; requests wait and will go to a fresh activation.</summary>
    Deactivating,

    /// <summary>Takes no requests.</summary>
    Dead,
}
