using System.Globalization;

namespace SaasHelpdesk.GrainRuntime.Calls;

/// <summary>The words for calls that were not answered in time: who called whom, down to the one that all wait for.</summary>
internal sealed class CallChain
{
    private readonly Dictionary<CallFrame, GrainCall> _calls = [];
    private readonly Dictionary<GrainCall, List<CallFrame>> _callees = [];

    /// <param name="calls">All calls that wait.</param>
    public CallChain(IReadOnlyCollection<GrainCall> calls)
    {
        foreach (var call in calls)
        {
            _calls[call] = call;
            if (call.Earlier is not null)
                _calls[call.Earlier] = call;
        }

        foreach (var call in calls)
            AddToCaller(call);
    }

    public string Describe(GrainCall call, TimeSpan timeout)
    {
        var frames = CallersOf(call);
        frames.Reverse();
        frames.AddRange(CalleesOf(call));
        var activations = frames.Select(frame => frame.Activation).DistinctBy(activation => activation.GrainId);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(IsDeadlock(frames) ? "Deadlock: no" : "No")} answer within {timeout} to {call}. Call chain: {string.Join(" -> ", frames)}. {string.Join("; ", activations.Select(activation => activation.Describe()))}.");
    }

    // A grain takes one request at a time, so what is called below the request that runs will never begin.
    private static bool IsDeadlock(List<CallFrame> frames) => frames
        .Where((frame, index) => frame.Activation.IsRunning(frame)
            && frames.Skip(index + 1).Any(later => later.Activation.GrainId == frame.Activation.GrainId))
        .Any();

    private static List<CallFrame> CallersOf(GrainCall call)
    {
        var frames = new List<CallFrame>();
        for (CallFrame? frame = call; frame is not null; frame = frame.Caller)
            frames.Add(frame);
        return frames;
    }

    private List<CallFrame> CalleesOf(GrainCall call)
    {
        var frames = new List<CallFrame>();
        var seen = new HashSet<GrainCall> { call };
        while (_callees.TryGetValue(call, out var callees) && callees[^1] is GrainCall next && seen.Add(next))
        {
            frames.AddRange(callees);
            call = next;
        }

        return frames;
    }

    // Under the call that has led to it, with what lies between, such as an activation. A request that waits for several calls
    // shows the first.
    private void AddToCaller(GrainCall call)
    {
        var between = new List<CallFrame> { call };
        for (var frame = call.Caller; frame is not null; frame = frame.Caller)
        {
            if (_calls.TryGetValue(frame, out var caller))
            {
                between.Reverse();
                _callees.TryAdd(caller, between);
                return;
            }

            between.Add(frame);
        }
    }
}
