using SaasHelpdesk.GrainRuntime.Activations;
using SaasHelpdesk.GrainRuntime.Proxies;

namespace SaasHelpdesk.GrainRuntime.Calls;

/// <summary>
/// A link of a call chain: a grain's method and who called it. Made only for calls that wait, or whose callees do: a call that
/// runs through leaves no trace.
/// </summary>
internal class CallFrame
{
    // Grains that hand over to each other for ever without awaiting would otherwise chain all their calls together.
    private const int MaxDepth = 32;

    private readonly int _depth;

    public CallFrame(Activation activation, GrainMethod method, CallFrame? caller)
    {
        Activation = activation;
        Method = method;
        Since = activation.Class.Host.TimeProvider.GetTimestamp();
        if (caller is { _depth: < MaxDepth })
        {
            Caller = caller;
            _depth = caller._depth + 1;
        }
    }

    /// <summary>Where the call runs or waits; a waiting call may move to a fresh activation.</summary>
    public Activation Activation { get; set; }

    public GrainMethod Method { get; }

    public CallFrame? Caller { get; }

    /// <summary>The time stamp of the call.</summary>
    public long Since { get; }

    public override string ToString() => $"{Activation.GrainId}.{Method.Name}";
}
