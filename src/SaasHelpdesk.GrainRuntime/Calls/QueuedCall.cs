using SaasHelpdesk.GrainRuntime.Activations;
using SaasHelpdesk.GrainRuntime.Proxies;

namespace SaasHelpdesk.GrainRuntime.Calls;

/// <summary>A call that found its grain busy or not active, with all it needs to run later.</summary>
internal sealed class QueuedCall<TRequest, TResult>(Activation activation, in TRequest request, ExecutionContext? context, CallFrame? caller)
    : StartedCall<TResult>(activation, GrainMethodOf<TRequest>.Value, caller, activation.Class.Host.Metrics.CallStarted(activation.Class))
    where TRequest : struct, IGrainRequest
{
    private TRequest _request = request;
    private ExecutionContext? _context = context;

    public override ExecutionContext? Context => _context;

    public override void Run(Activation activation)
    {
        Activation = activation;
        if (Task.IsCompleted)
        {
            // Its caller has given up waiting.
            activation.EndRequest();
            return;
        }

        if (_context is not null)
            ExecutionContext.Restore(_context);
        var work = activation.Start<TRequest, TResult>(in _request);
        (_request, _context) = (default, null);
        if (work.IsCompleted)
            End(work);
        else
            Observe(work);
    }
}
