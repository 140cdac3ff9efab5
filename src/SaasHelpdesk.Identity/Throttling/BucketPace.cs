namespace SaasHelpdesk.Identity.Throttling;

/// <summary>A <see cref="BucketLimit"/> in ticks of a clock, computed once for all buckets of a kind.</summary>
internal sealed class BucketPace(BucketLimit limit, TimeProvider time)
{
    private readonly double _ticksPerUnit = time.TimestampFrequency / limit.LeakPerSecond;

    public BucketLimit Limit => limit;

    public long FullTicks { get; } = (long)(limit.Capacity * (time.TimestampFrequency / limit.LeakPerSecond));

    public long Now => time.GetTimestamp();

    public long TicksOf(long cost) => (long)(Math.Min(cost, int.MaxValue) * _ticksPerUnit);

    public BucketState StateOf(long levelTicks, long missingTicks) => new(
        limit.Capacity,
        Math.Min(limit.Capacity, (long)Math.Ceiling(levelTicks / _ticksPerUnit)),
        SpanOf(levelTicks),
        SpanOf(missingTicks));

    private TimeSpan SpanOf(long ticks) => TimeSpan.FromSeconds(ticks / (double)time.TimestampFrequency);
}
