using SaasHelpdesk.GrainRuntime.Activations;
using SaasHelpdesk.GrainRuntime.Proxies;

namespace SaasHelpdesk.GrainRuntime.Calls;

/// <summary>A call whose grain has begun to work on it and has not finished.</summary>
internal class StartedCall<TResult> : GrainCall
{
    // The caller's code must never run within the turn of the grain it called.
    private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _sampled;
    private Task? _work;

    /// <param name="activation">Where it runs or will run.</param>
    /// <param name="method">What is called.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="sampled">What <see cref="Hosting.GrainMetrics.CallStarted"/> has given.</param>
    public StartedCall(Activation activation, GrainMethod method, CallFrame? caller, long sampled)
        : base(activation, method, caller)
    {
        _sampled = sampled;
        activation.Class.Host.PendingCalls.Add(this);
    }

    public Task Task => _answer.Task;

    /// <summary>
    /// Answers when the grain has finished, in the activation's context, which is the current one here. Never answers within this
    /// call, for the turn that has begun the request must be let go first.
    /// </summary>
    public void Observe(Task work)
    {
        _work = work;
        work.GetAwaiter().UnsafeOnCompleted(End);
    }

    /// <summary>Answers a request that has finished without giving up its turn.</summary>
    protected void End(Task work)
    {
        _work = work;
        End();
    }

    public override bool TryFail(Exception exception)
    {
        Activation.Class.Host.PendingCalls.Remove(this);
        return _answer.TrySetException(exception);
    }

    private void End()
    {
        var grainClass = Activation.Class;
        grainClass.Host.PendingCalls.Remove(this);
        grainClass.Host.Metrics.CallEnded(grainClass, _sampled);
        Answer(_work!);
        Activation.EndRequest();
    }

    private void Answer(Task work)
    {
        if (work is Task<TResult> typed)
            _answer.TrySetFromTask(typed);
        else if (work.IsCompletedSuccessfully)
            _answer.TrySetResult(default!);
        else if (work.IsCanceled)
            _answer.TrySetCanceled(CancellationOf(work));
        else
            _answer.TrySetException(work.Exception!.InnerExceptions);

        // A failure that comes after the caller has given up is not an unobserved one.
        _ = work.Exception;
    }

    private static CancellationToken CancellationOf(Task work)
    {
        try
        {
            work.GetAwaiter().GetResult();
            return default;
        }
        catch (OperationCanceledException exception)
        {
            return exception.CancellationToken;
        }
    }
}
