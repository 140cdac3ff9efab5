using System.Runtime.CompilerServices;
using SaasHelpdesk.GrainRuntime.Calls;
using SaasHelpdesk.GrainRuntime.Proxies;

namespace SaasHelpdesk.GrainRuntime.Activations;

/// <summary>The fast path: an idle activation runs a request on the thread of its caller.</summary>
internal sealed partial class Activation
{
    /// <summary>Takes the turn if the activation is idle and the stack is not deep.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryEnter() =>
        _state == Idle
        && RuntimeHelpers.TryEnsureSufficientExecutionStack()
        && Interlocked.CompareExchange(ref _state, Entered, Idle) == Idle;

    /// <summary>Runs a request in the turn that <see cref="TryEnter"/> has taken, as far as it goes without waiting.</summary>
    public Task RunInline<TRequest, TResult>(in TRequest request, ExecutionContext callerContext)
        where TRequest : struct, IGrainRequest
    {
        var host = Class.Host;
        var started = host.Metrics.CallStarted(Class);
        var outer = SynchronizationContext.Current;
        _caller = outer as Activation;
        _running = GrainMethodOf<TRequest>.Value;
        LastUsed = host.Collector.Epoch;
        SetSynchronizationContext(this);
        var work = Start<TRequest, TResult>(in request);

        // What the grain has set must not be seen by its caller.
        if (!ReferenceEquals(ExecutionContext.Capture(), callerContext))
            ExecutionContext.Restore(callerContext);

        if (!work.IsCompleted)
            return Suspend<TResult>(work, outer, started);

        SetSynchronizationContext(outer);
        (_running, _caller) = (null, null);
        if (Interlocked.CompareExchange(ref _state, Idle, Entered) != Entered)
            Leave(finished: true);
        host.Metrics.CallEnded(Class, started);
        return work;
    }

    /// <summary>Begins a request within the turn. Never throws.</summary>
    public Task Start<TRequest, TResult>(in TRequest request)
        where TRequest : struct, IGrainRequest
    {
        try
        {
            var filters = Class.Filters;
            var work = filters.Length == 0 && !Class.IsFilter
                ? request.Invoke(Grain)
                : new FilteredCall<TRequest, TResult>(this, in request, filters).Run();
            return work ?? throw new InvalidOperationException($"{GrainId}.{GrainMethodOf<TRequest>.Value.Name} returned null instead of a task.");
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TResult>(exception.CancellationToken);
        }
#pragma warning disable CA1031 // Whatever a grain throws belongs to its caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Task.FromException<TResult>(exception);
        }
    }

    private Task Suspend<TResult>(Task work, SynchronizationContext? outer, long started)
    {
        var earlier = _running as CallFrame;
        var method = earlier?.Method ?? (GrainMethod)_running!;
        var call = new StartedCall<TResult>(this, method, _caller?.CurrentFrame(), started) { Earlier = earlier };
        (_running, _caller) = (call, null);
        call.Observe(work);
        SetSynchronizationContext(outer);
        Leave(finished: false);
        return call.Task;
    }
}
