using SaasHelpdesk.GrainRuntime.Activations;

namespace SaasHelpdesk.GrainRuntime;

/// <summary>
/// The base class of grain classes. The runtime creates grains on their first call, with constructor arguments from the service
/// provider, and runs one request at a time on each, to its end, never on two threads at once.
/// </summary>
public abstract class Grain : IAddressable
{
    private readonly Activation? _activation = Activation.Constructing;

    /// <summary>Gives references to other grains.</summary>
    /// <exception cref="InvalidOperationException">The grain was not created by the runtime.</exception>
    protected IGrainFactory GrainFactory => Activation.Class.Host;

    internal Activation Activation => _activation ?? throw new InvalidOperationException(
        "The grain was created outside of the grain host; only the host may create grains.");

    /// <summary>Runs before the first request. When it fails, the calls that wait fail with its exception and the next call tries anew.</summary>
    /// <param name="cancellationToken">Signals that activation takes longer than <see cref="GrainRuntimeOptions.ActivationTimeout"/>.</param>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after the last request. It does not run when the process dies, so nothing may depend on it.</summary>
    /// <param name="reason">Why the grain is deactivated.</param>
    /// <param name="cancellationToken">Signals that deactivation should end at once.</param>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Deactivates this activation when the current request ends. Requests that wait go to a fresh activation.</summary>
    /// <exception cref="InvalidOperationException">The grain was not created by the runtime.</exception>
    protected void DeactivateOnIdle() => Activation.RequestDeactivation(
        new(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));
}
