using System.Globalization;

namespace SaasHelpdesk.GrainRuntime.Calls;

/// <summary>The words for a call that was not answered in time.</summary>
internal static class CallChain
{
    public static string Describe(CallFrame call, TimeSpan timeout)
    {
        var frames = new List<CallFrame>();
        for (var frame = call; frame is not null; frame = frame.Caller)
            frames.Insert(0, frame);

        var grains = frames.Select(frame => frame.Activation).DistinctBy(activation => activation.GrainId);
        var deadlock = frames.SkipLast(1).Any(frame => frame.Activation.GrainId == call.Activation.GrainId) ? "Deadlock: no" : "No";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{deadlock} answer within {timeout} to {call}. Call chain: {string.Join(" -> ", frames)}. {string.Join("; ", grains.Select(grain => grain.Describe()))}.");
    }
}
