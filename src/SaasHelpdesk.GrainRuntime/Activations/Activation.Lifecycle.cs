using SaasHelpdesk.GrainRuntime.Calls;
using SaasHelpdesk.GrainRuntime.Hosting;
using SaasHelpdesk.GrainRuntime.Proxies;

namespace SaasHelpdesk.GrainRuntime.Activations;

/// <summary>Birth and death. Both run like a request: in the turn, with all requests waiting.</summary>
internal sealed partial class Activation
{
    private ActivationStatus _status;
    private bool _deactivateAtOnce;
    private DeactivationReasonBox? _deactivation;
    private IAsyncDisposable? _scope;

    /// <summary>Deactivates when there is nothing to do, or after the current request when the grain asks for it.</summary>
    public void RequestDeactivation(DeactivationReason reason)
    {
        lock (this)
        {
            if (_status is ActivationStatus.Deactivating or ActivationStatus.Dead)
                return;
            Lock();

            // Idleness is no reason any more once a request comes; the others stay.
            if (_deactivation is null or { ReasonCode: DeactivationReasonCode.ActivationIdle })
                _deactivation = new(reason);
            _deactivateAtOnce |= reason.ReasonCode == DeactivationReasonCode.ApplicationRequested;
            Schedule(preferLocal: false);
        }
    }

    /// <summary>Deactivates if nothing runs and nothing waits. A request that still comes before it begins keeps the activation.</summary>
    public bool TryCollect(DeactivationReason reason)
    {
        lock (this)
        {
            if (Interlocked.CompareExchange(ref _state, Locked, Idle) != Idle)
                return false;
            _held = _inRequest = false;
            _deactivation = new(reason);
            Schedule(preferLocal: false);
            return true;
        }
    }

    private async Task ActivateAsync()
    {
        try
        {
            BeginActivation();
            if (Class.HasOnActivate)
            {
                using var timeout = new CancellationTokenSource(Class.Host.Options.ActivationTimeout, Class.Host.TimeProvider);
                await Grain.OnActivateAsync(timeout.Token);
            }
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to the callers that wait.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await FailAsync(exception);
            return;
        }

        Class.Host.Metrics.Activated(Class);
        lock (this)
        {
            _running = null;
            _status = ActivationStatus.Active;
            _inRequest = false;
        }
    }

    private void BeginActivation()
    {
        GrainCall? first;
        lock (this)
            first = _lastRequest?.NextQueued;
        if (first?.Context is { } context)
            ExecutionContext.Restore(context);
        _running = new CallFrame(this, GrainMethod.Activate, first);
        var outer = _constructing;
        _constructing = this;
        try
        {
            (Grain, _scope) = Class.CreateGrain();
        }
        finally
        {
            _constructing = outer;
        }
    }

    private async Task FailAsync(Exception exception)
    {
        await ReleaseAsync();
        Class.Host.Log.ActivationFailed(GrainId, exception);
        Class.Host.Metrics.ActivationFailed(Class);
        GrainCall? last;
        lock (this)
        {
            _status = ActivationStatus.Dead;
            last = _lastRequest;
            _lastRequest = null;
            Class.Remove(this);
        }

        for (var call = last?.NextQueued; call is not null; call = call == last ? null : call.NextQueued)
            call.TryFail(exception);
        End();
    }

    private async Task DeactivateAsync()
    {
        var reason = _deactivation!.Reason;
        if (reason.ReasonCode == DeactivationReasonCode.ActivationIdle)
            Class.Host.Metrics.Collected(Class);
        _running = new CallFrame(this, GrainMethod.Deactivate, null);
        try
        {
            if (Class.HasOnDeactivate)
            {
                using var timeout = new CancellationTokenSource(Class.Host.Options.DeactivationTimeout, Class.Host.TimeProvider);
                await Grain.OnDeactivateAsync(reason, timeout.Token);
            }
        }
#pragma warning disable CA1031 // A grain that cannot say goodbye is gone all the same.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Class.Host.Log.DeactivationFailed(GrainId, exception);
        }

        await ReleaseAsync();
        HandOver();
        End();
    }

    // What has waited goes, in its order, to a fresh activation, before any later caller can find that one.
    private void HandOver()
    {
        Activation? next = null;
        lock (this)
        {
            _status = ActivationStatus.Dead;
            if (_lastRequest is null)
            {
                Class.Remove(this);
                return;
            }

            next = new(Class, Key) { _lastRequest = _lastRequest, _waiting = _waiting };
            _lastRequest = null;
            Class.Replace(this, next);
        }

        Class.Host.Created(next);
        next.RunCreated(inline: false);
    }

    private async ValueTask ReleaseAsync()
    {
        try
        {
            if (Grain is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else if (Grain is IDisposable disposable)
                disposable.Dispose();
            if (_scope is not null)
                await _scope.DisposeAsync();
        }
#pragma warning disable CA1031 // As above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Class.Host.Log.DeactivationFailed(GrainId, exception);
        }
    }

    private void End()
    {
        Reference = null;
        (_running, Grain, _scope, _deactivation) = (null, null!, null, null);
        _inRequest = false;
        Class.Host.Ended(this);
    }

    // A class, so that activations without a reason hold a null only.
    private sealed record DeactivationReasonBox(DeactivationReason Reason)
    {
        public DeactivationReasonCode ReasonCode => Reason.ReasonCode;
    }
}
