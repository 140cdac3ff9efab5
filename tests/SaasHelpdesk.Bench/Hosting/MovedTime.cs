using NodaTime;

namespace SaasHelpdesk.Bench.Hosting;

/// <summary>Real time, moved: it runs as fast as the real one, from an instant that can be set.</summary>
internal sealed class MovedTime : TimeProvider
{
    private TimeSpan _offset;

    public Instant Now => Instant.FromDateTimeOffset(GetUtcNow());

    public void Set(Instant now) => _offset = now.ToDateTimeOffset() - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _offset;
}
