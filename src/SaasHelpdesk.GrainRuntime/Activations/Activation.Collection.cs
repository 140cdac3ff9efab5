namespace SaasHelpdesk.GrainRuntime.Activations;

/// <summary>What <see cref="ActivationCollector"/> keeps at each activation.</summary>
internal sealed partial class Activation
{
    /// <summary>The collection epoch of the last request.</summary>
    public int LastUsed { get; set; }

    /// <summary>The epoch at which to look at it again, or -1 when it is not watched.</summary>
    public int LookAt { get; set; } = -1;

    /// <summary>Neighbours among those with the same <see cref="LookAt"/>.</summary>
    public Activation? NextWatched { get; set; }

    /// <inheritdoc cref="NextWatched"/>
    public Activation? PreviousWatched { get; set; }
}
