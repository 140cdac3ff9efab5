using System.Globalization;
using SaasHelpdesk.GrainRuntime.Calls;
using SaasHelpdesk.GrainRuntime.Proxies;

namespace SaasHelpdesk.GrainRuntime.Activations;

/// <summary>
/// A grain in memory. It is the synchronization context of its own turns, which is how continuations find back to it, how calls
/// know their caller, and what saves an object per grain.
/// </summary>
/// <remarks>Kept small, for there may be a million of them; whatever only busy activations need is not held by idle ones.</remarks>
internal sealed partial class Activation : SynchronizationContext, IThreadPoolWorkItem
{
    [ThreadStatic]
    private static Activation? _constructing;

    // What runs: null, a CallFrame, or just the GrainMethod when the request runs on its caller's thread and nobody has asked.
    private object? _running;

    // The caller of a request of which only the method is known.
    private Activation? _caller;

    public Activation(GrainClass grainClass, string key)
    {
        Class = grainClass;
        Key = key;
        LastUsed = grainClass.Host.Collector.Epoch;
    }

    /// <summary>The activation whose grain's constructor runs on this thread.</summary>
    public static Activation? Constructing => _constructing;

    /// <summary>The activation whose turn runs on this thread.</summary>
    public static new Activation? Current => SynchronizationContext.Current as Activation;

    public GrainClass Class { get; }

    public string Key { get; }

    public GrainId GrainId => new(Class.Type, IdSpan.Create(Key));

    public Grain Grain { get; private set; } = null!;

    /// <summary>The reference that is given to all who ask for this grain.</summary>
    public GrainReference? Reference { get; set; }

    /// <summary>The caller of the request that runs.</summary>
    public GrainId? CallerId => _running is CallFrame frame ? frame.Caller?.Activation.GrainId : _caller?.GrainId;

    public override string ToString() => GrainId.ToString();

    /// <summary>The frame of what runs. Only to be called within the turn.</summary>
    public CallFrame? CurrentFrame()
    {
        if (_running is GrainMethod method)
            _running = new CallFrame(this, method, _caller?.CurrentFrame());
        return _running as CallFrame;
    }

    /// <summary>Whether a frame is that of the request that runs. A glance, like <see cref="Describe"/>.</summary>
    public bool IsRunning(CallFrame frame) =>
        _running is CallFrame running && (running == frame || (running as GrainCall)?.Earlier == frame);

    /// <summary>What it does now, for people. May be called on any thread, so it is a glance and no more.</summary>
    public string Describe()
    {
        var time = Class.Host.TimeProvider;
        var waiting = Volatile.Read(ref _waiting);
        return _running switch
        {
            CallFrame frame => string.Create(
                CultureInfo.InvariantCulture,
                $"{this} has been running {frame.Method.Name} since {time.GetUtcNow() - time.GetElapsedTime(frame.Since):yyyy-MM-dd'T'HH:mm:ss.fff'Z'} with {waiting} waiting"),
            GrainMethod method => string.Create(CultureInfo.InvariantCulture, $"{this} is running {method.Name} with {waiting} waiting"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{this} is running nothing with {waiting} waiting"),
        };
    }
}
