using SaasHelpdesk.GrainRuntime.Calls;
using SaasHelpdesk.GrainRuntime.Hosting;

namespace SaasHelpdesk.GrainRuntime.Activations;

/// <summary>
/// Whose turn it is. Two things are kept apart: a request holds the activation from its start to its end, over all its awaits;
/// a thread holds it while it runs code of the activation. A request starts only when neither is held.
/// </summary>
/// <remarks>
/// <see cref="Idle"/> and <see cref="Entered"/> are left and entered by compare-and-swap alone. Whoever wants anything else first
/// makes it <see cref="Locked"/>; from then on the fields below count, under the lock, until all is done and it is idle again.
/// </remarks>
internal sealed partial class Activation
{
    private const int Idle = 0;
    private const int Entered = 1;
    private const int Locked = 2;

    // Pieces of work after which a thread goes back to the pool, so that one busy grain does not keep it.
    private const int Budget = 64;

    private int _state = Locked;
    private int _waiting;

    // Circular lists of which the last element is known, or null. Two fields instead of two queues per activation.
    private GrainCall? _lastRequest;
    private Continuation? _lastContinuation;

    // A new activation is held by the thread that has made it.
    private bool _held = true;
    private bool _inRequest;
    private bool _served;

    /// <summary>Queues a request. Returns false when the activation is dead and another one must be found.</summary>
    public bool TryEnqueue(GrainCall call)
    {
        var limit = Class.Host.Options.MaxEnqueuedRequestsHardLimit;
        lock (this)
        {
            if (_status == ActivationStatus.Dead)
                return false;

            if (limit == 0 || _waiting < limit)
            {
                Lock();
                call.Activation = this;
                Append(call);
                Schedule(preferLocal: false);
                return true;
            }
        }

        Class.Host.Metrics.Rejected(Class);
        call.TryFail(new LimitExceededException(nameof(GrainRuntimeOptions.MaxEnqueuedRequestsHardLimit), limit, limit, GrainId));
        return true;
    }

    /// <summary>Queues a continuation of the request that runs, or of one that has left it behind.</summary>
    public override void Post(SendOrPostCallback d, object? state)
    {
        var continuation = new Continuation(d, state);
        lock (this)
        {
            Lock();
            continuation.Next = _lastContinuation is null ? continuation : _lastContinuation.Next;
            if (_lastContinuation is not null)
                _lastContinuation.Next = continuation;
            _lastContinuation = continuation;
            Schedule(preferLocal: true);
        }
    }

    /// <summary>Not supported: a grain never waits for a thread.</summary>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Current != this)
            throw new NotSupportedException("Work is sent to a grain by calling it.");
        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Ends the request that runs. Called within the turn.</summary>
    public void EndRequest()
    {
        (_running, _caller) = (null, null);
        LastUsed = Class.Host.Collector.Epoch;
        _inRequest = false;
    }

    /// <summary>Begins the work of a new activation on the thread that has made it.</summary>
    public void RunCreated(bool inline)
    {
        // One piece is the activation, the other the request that has led to it.
        if (inline && System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            Run(budget: 2);
        else
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute() => Run(Budget);

    private void Run(int budget)
    {
        var outer = SynchronizationContext.Current;
        var context = ExecutionContext.Capture()!;
        while (Take(budget-- > 0, out var continuation, out var request))
        {
            SetSynchronizationContext(this);
            if (continuation is not null)
                RunContinuation(continuation);
            else if (request is not null)
                RunRequest(request);
            else if (_status == ActivationStatus.Activating)
                _ = ActivateAsync();
            else
                _ = DeactivateAsync();
            ExecutionContext.Restore(context);
        }

        SetSynchronizationContext(outer);
    }

    private void RunRequest(GrainCall request)
    {
        Class.Host.Metrics.Dequeued(Class, request);
        _running = request;
        LastUsed = Class.Host.Collector.Epoch;
        request.Run(this);
    }

    private void RunContinuation(Continuation continuation)
    {
        try
        {
            continuation.Run();
        }
#pragma warning disable CA1031 // Only methods that return no task end here; there is nobody to tell, and the process must go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Class.Host.Log.ContinuationFailed(GrainId, exception);
        }
    }

    // The next piece of work, continuations first, or false when the thread must let the activation go.
    private bool Take(bool mayGoOn, out Continuation? continuation, out GrainCall? request)
    {
        (continuation, request) = (null, null);
        lock (this)
        {
            if (!mayGoOn || !IsRunnable())
            {
                _held = false;
                Settle();
                return false;
            }

            if (_lastContinuation is not null)
            {
                continuation = TakeContinuation();
                return true;
            }

            _inRequest = true;
            if (_status == ActivationStatus.Created)
                _status = ActivationStatus.Activating;
            else if (MustDeactivate())
                _status = ActivationStatus.Deactivating;
            else
                request = TakeRequest();
            return true;
        }
    }

    // Lets go of the turn that a caller's thread has taken by TryEnter.
    private void Leave(bool finished)
    {
        lock (this)
        {
            Lock();
            _held = false;
            if (finished)
                _inRequest = false;
            Settle();
        }
    }

    private void Lock()
    {
        while (_state != Locked)
        {
            var state = _state;
            if (Interlocked.CompareExchange(ref _state, Locked, state) == state)
                _held = _inRequest = state == Entered;
        }
    }

    private void Settle()
    {
        Schedule(preferLocal: false);
        if (!_held && !_inRequest && _status == ActivationStatus.Active)
            Volatile.Write(ref _state, Idle);
    }

    private void Schedule(bool preferLocal)
    {
        if (_held || !IsRunnable())
            return;
        _held = true;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal);
    }

    private bool IsRunnable() =>
        _lastContinuation is not null
        || (!_inRequest && (_lastRequest is not null || _status == ActivationStatus.Created || MustDeactivate()));

    private bool MustDeactivate() =>
        _deactivation is not null && _status == ActivationStatus.Active && (_lastRequest is null || (_deactivateAtOnce && _served));

    private void Append(GrainCall call)
    {
        call.NextQueued = _lastRequest is null ? call : _lastRequest.NextQueued;
        if (_lastRequest is not null)
            _lastRequest.NextQueued = call;
        _lastRequest = call;
        _waiting++;
    }

    private GrainCall TakeRequest()
    {
        var first = _lastRequest!.NextQueued!;
        if (first == _lastRequest)
            _lastRequest = null;
        else
            _lastRequest.NextQueued = first.NextQueued;
        first.NextQueued = null;
        _waiting--;
        _served = true;
        if (_deactivation?.ReasonCode == DeactivationReasonCode.ActivationIdle)
            _deactivation = null;
        return first;
    }

    private Continuation TakeContinuation()
    {
        var first = _lastContinuation!.Next!;
        if (first == _lastContinuation)
            _lastContinuation = null;
        else
            _lastContinuation.Next = first.Next;
        return first;
    }
}
