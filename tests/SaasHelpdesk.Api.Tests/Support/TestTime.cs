using NodaTime;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>A clock that stands until it is moved: a Monday at 10:00 in Berlin to begin with.</summary>
internal sealed class TestTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public Instant Now => Instant.FromDateTimeOffset(_now);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public void Advance(Duration by) => _now += by.ToTimeSpan();
}
