using System.Numerics;

namespace SaasHelpdesk.GrainRuntime.Calls;

/// <summary>
/// All calls that wait, in order of time, so that those overdue are at the front and nothing else is looked at. Split into lists
/// by thread, so that callers do not meet at one lock.
/// </summary>
internal sealed class PendingCalls
{
    private readonly Shard[] _shards = new Shard[Math.Min(64, (int)BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount))];

    public PendingCalls()
    {
        for (var index = 0; index < _shards.Length; index++)
            _shards[index] = new();
    }

    public void Add(GrainCall call)
    {
        var index = Environment.CurrentManagedThreadId & (_shards.Length - 1);
        var shard = _shards[index];
        lock (shard)
        {
            call.Shard = index;
            call.PreviousPending = shard.Last;
            if (shard.Last is null)
                shard.First = call;
            else
                shard.Last.NextPending = call;
            shard.Last = call;
        }
    }

    public void Remove(GrainCall call)
    {
        var index = call.Shard;
        if (index < 0)
            return;

        var shard = _shards[index];
        lock (shard)
        {
            if (call.Shard >= 0)
                shard.Unlink(call);
        }
    }

    /// <summary>Takes out the calls made before a time stamp.</summary>
    public IReadOnlyList<GrainCall> TakeBefore(long timestamp)
    {
        List<GrainCall>? calls = null;
        foreach (var shard in _shards)
        {
            lock (shard)
            {
                while (shard.First is { } call && call.Since <= timestamp)
                {
                    shard.Unlink(call);
                    (calls ??= []).Add(call);
                }
            }
        }

        return calls ?? [];
    }

    /// <summary>All calls that wait. Only for those who have the time.</summary>
    public IReadOnlyList<GrainCall> All()
    {
        var calls = new List<GrainCall>();
        foreach (var shard in _shards)
        {
            lock (shard)
            {
                for (var call = shard.First; call is not null; call = call.NextPending)
                    calls.Add(call);
            }
        }

        return calls;
    }

    private sealed class Shard
    {
        public GrainCall? First;
        public GrainCall? Last;

        public void Unlink(GrainCall call)
        {
            if (call.PreviousPending is null)
                First = call.NextPending;
            else
                call.PreviousPending.NextPending = call.NextPending;
            if (call.NextPending is null)
                Last = call.PreviousPending;
            else
                call.NextPending.PreviousPending = call.PreviousPending;
            (call.PreviousPending, call.NextPending, call.Shard) = (null, null, -1);
        }
    }
}
