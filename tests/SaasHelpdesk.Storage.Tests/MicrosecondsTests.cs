using NodaTime;

namespace SaasHelpdesk.Storage.Tests;

public sealed class MicrosecondsTests
{
    private static readonly Instant Epoch = NodaConstants.UnixEpoch;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(999, 0, 1)]
    [InlineData(1000, 1, 1)]
    [InlineData(1001, 1, 2)]
    [InlineData(-1, -1, 0)]
    [InlineData(-999, -1, 0)]
    [InlineData(-1000, -1, -1)]
    [InlineData(-1001, -2, -1)]
    public void Rounding_should_go_down_or_up_by_less_than_a_microsecond(long nanoseconds, long down, long up)
    {
        var instant = Epoch.PlusNanoseconds(nanoseconds);
        Assert.Equal(down, Microseconds.RoundDown(instant));
        Assert.Equal(up, Microseconds.RoundUp(instant));
    }

    [Fact]
    public void Exact_should_refuse_what_is_finer()
    {
        Assert.Equal(1, Microseconds.Exact(Epoch.PlusNanoseconds(1000)));
        Assert.Throws<ArgumentException>(() => Microseconds.Exact(Epoch.PlusNanoseconds(1001)));
    }

    [Theory]
    [InlineData(1583, 1, 1)]
    [InlineData(1969, 12, 31)]
    [InlineData(2026, 3, 2)]
    [InlineData(9999, 12, 31)]
    public void ToInstant_should_be_the_inverse_of_Exact(int year, int month, int day)
    {
        var instant = Instant.FromUtc(year, month, day, 23, 59, 59).PlusTicks(1_234_560);
        Assert.Equal(instant, Microseconds.ToInstant(Microseconds.Exact(instant)));
    }
}
