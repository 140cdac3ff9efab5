namespace SaasHelpdesk.Identity.Throttling;

/// <summary>
/// A leaky bucket used as a meter: costs are added, it leaks evenly, and what would make it run over is refused and not added. Its whole state
/// is the instant at which it will be empty, so that adding takes no lock and no memory.
/// </summary>
internal sealed class LeakyBucket
{
    private long _emptyAt;

    /// <summary>Adds a cost if it fits.</summary>
    public bool TryAdd(long cost, BucketPace pace, out BucketState state)
    {
        var now = pace.Now;
        var added = pace.TicksOf(cost);
        while (true)
        {
            var emptyAt = Interlocked.Read(ref _emptyAt);
            var level = Level(emptyAt, now);
            var missing = level + added - pace.FullTicks;
            if (missing > 0)
            {
                state = pace.StateOf(level, missing);
                return false;
            }

            if (Interlocked.CompareExchange(ref _emptyAt, now + level + added, emptyAt) == emptyAt)
            {
                state = pace.StateOf(level + added, 0);
                return true;
            }
        }
    }

    /// <summary>Takes back what was added a moment ago.</summary>
    public void TakeBack(long cost, BucketPace pace) => Interlocked.Add(ref _emptyAt, -pace.TicksOf(cost));

    /// <summary>What it holds now.</summary>
    public BucketState Read(BucketPace pace) => pace.StateOf(Ticks(pace), 0);

    /// <summary>What it holds now, in ticks until it is empty.</summary>
    public long Ticks(BucketPace pace) => Level(Interlocked.Read(ref _emptyAt), pace.Now);

    private static long Level(long emptyAt, long now) => emptyAt <= now ? 0 : emptyAt - now;
}
