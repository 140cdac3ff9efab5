namespace SaasHelpdesk.GrainRuntime;

/// <summary>Settings of the embedded grain host. Defaults are those of Orleans, but for the queue limit, which Orleans leaves open.</summary>
public sealed class GrainRuntimeOptions
{
    /// <summary>How long a caller waits before its call fails with a <see cref="TimeoutException"/>. Positive; default 30 seconds.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an activation is at least idle before it is collected. At least one quantum; default 15 minutes.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle activations are looked for; idle time is known no finer. Positive; default 1 minute.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>When the token of <see cref="Grain.OnActivateAsync"/> is cancelled. Positive; default 30 seconds.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>When the token of <see cref="Grain.OnDeactivateAsync"/> is cancelled. Positive; default 30 seconds.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests may wait at one grain; more are refused with <see cref="LimitExceededException"/>. Default 10,000; 0 for no limit.</summary>
    public int MaxEnqueuedRequestsHardLimit { get; set; } = 10_000;

    internal void Validate()
    {
        Require(ResponseTimeout > TimeSpan.Zero, nameof(ResponseTimeout), "must be positive");
        Require(CollectionQuantum > TimeSpan.Zero, nameof(CollectionQuantum), "must be positive");
        Require(CollectionAge >= CollectionQuantum, nameof(CollectionAge), $"must not be below {nameof(CollectionQuantum)}");
        Require(ActivationTimeout > TimeSpan.Zero, nameof(ActivationTimeout), "must be positive");
        Require(DeactivationTimeout > TimeSpan.Zero, nameof(DeactivationTimeout), "must be positive");
        Require(MaxEnqueuedRequestsHardLimit >= 0, nameof(MaxEnqueuedRequestsHardLimit), "must not be negative");
    }

    private static void Require(bool holds, string option, string rule)
    {
        if (!holds)
            throw new ArgumentException($"{nameof(GrainRuntimeOptions)}.{option} {rule}.");
    }
}
