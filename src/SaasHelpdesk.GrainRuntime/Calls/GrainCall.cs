using SaasHelpdesk.GrainRuntime.Activations;
using SaasHelpdesk.GrainRuntime.Proxies;

namespace SaasHelpdesk.GrainRuntime.Calls;

/// <summary>A call that waits, for its turn or for its answer.</summary>
internal abstract class GrainCall(Activation activation, GrainMethod method, CallFrame? caller) : CallFrame(activation, method, caller)
{
    /// <summary>The next in the queue of an activation.</summary>
    public GrainCall? NextQueued { get; set; }

    /// <summary>Neighbours in the list of <see cref="PendingCalls"/>.</summary>
    public GrainCall? NextPending { get; set; }

    /// <inheritdoc cref="NextPending"/>
    public GrainCall? PreviousPending { get; set; }

    /// <summary>The list of <see cref="PendingCalls"/> that it is in, or -1.</summary>
    public int Shard { get; set; } = -1;

    /// <summary>The frame under which it has made calls before it became a call that waits.</summary>
    public CallFrame? Earlier { get; init; }

    /// <summary>The context of the caller, for calls that have not begun.</summary>
    public virtual ExecutionContext? Context => null;

    /// <summary>Runs the call in the turn it has been given.</summary>
    public virtual void Run(Activation activation) => throw new InvalidOperationException("The call has begun already.");

    /// <summary>Answers the caller with an exception. Returns false when the caller has its answer already.</summary>
    public abstract bool TryFail(Exception exception);
}
