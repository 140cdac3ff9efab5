using NodaTime;

namespace SaasHelpdesk.Domain.Calendars;

/// <summary>
/// A calendar version made ready for arithmetic. An instant is open if its local time of day is within the hours of its local date;
/// hours come from the date's special day, else none on a holiday, else the weekday's. Immutable to its callers and thread-safe;
/// the table of open intervals is built block by block on first use, so that no call steps over days. Exact to the nanosecond.
/// </summary>
public sealed partial class BusinessCalendar
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    private readonly bool _roundTheClock;
    private readonly Timeline _timeline;
    private readonly OpenBlock?[] _blocks;

    private BusinessCalendar(CalendarDefinition definition, Duration workingDay, Timeline timeline, bool roundTheClock)
    {
        (Definition, WorkingDay, _timeline, _roundTheClock) = (definition, workingDay, timeline, roundTheClock);
        _blocks = roundTheClock ? [] : new OpenBlock?[(int)(Latest.ToUnixTimeSeconds() >> OpenBlock.SizeLog2) + 1];
    }

    /// <summary>The first instant calendars know: 1970-01-01T00:00Z.</summary>
    public static Instant Earliest => NodaConstants.UnixEpoch;

    /// <summary>The last instant calendars know: 2201-01-01T00:00Z.</summary>
    public static Instant Latest { get; } = Instant.FromUtc(2201, 1, 1, 0, 0);

    /// <summary>What this was compiled from.</summary>
    public CalendarDefinition Definition { get; }

    /// <summary>The length of a working day for targets in working days: the definition's, else the longest weekday's open time.</summary>
    public Duration WorkingDay { get; }

    /// <summary>
    /// The earliest instant at or after <paramref name="start"/> up to which <paramref name="businessTime"/> of open time has passed,
    /// so that <c>Between(start, Add(start, d)) == d</c>. Never in closed time: zero from closed time leads to the next opening, while
    /// an instant at which an interval ends is its own answer.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="businessTime"/> is negative.</exception>
    /// <exception cref="CalendarRangeException">Start or answer is outside <see cref="Earliest"/>..<see cref="Latest"/>.</exception>
    public Instant Add(Instant start, Duration businessTime)
    {
        if (businessTime < Duration.Zero)
            throw new ArgumentOutOfRangeException(nameof(businessTime), businessTime, "Business time to add must not be negative.");
        var at = ToNanoseconds(start);
        if (businessTime > Latest - Earliest)
            throw OutOfReach(start, businessTime);
        var nanoseconds = businessTime.ToInt64Nanoseconds();
        if (_roundTheClock)
            return at + nanoseconds <= ToNanoseconds(Latest) ? ToInstant(at + nanoseconds) : throw OutOfReach(start, businessTime);

        var (index, second, nanosecond) = Locate(at);
        if (nanoseconds == 0)
            return IsOpenOrClosing(index, second, nanosecond) ? start : NextOpening(start, index, second);

        var block = Block(index);
        nanoseconds += block.OpenBefore(second, nanosecond);
        while (nanoseconds > block.Total)
        {
            nanoseconds -= block.Total;
            if (++index == _blocks.Length)
                throw OutOfReach(start, businessTime);
            block = Block(index);
        }

        return ToInstant(((long)index << OpenBlock.SizeLog2) * NanosecondsPerSecond + block.At(nanoseconds));
    }

    /// <summary>The exact open time from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    /// <exception cref="CalendarRangeException">An instant is outside <see cref="Earliest"/>..<see cref="Latest"/>.</exception>
    public Duration Between(Instant from, Instant to)
    {
        var (start, end) = CheckOrder(from, to);
        if (_roundTheClock)
            return Duration.FromNanoseconds(end - start);

        var (first, firstSecond, firstNanosecond) = Locate(start);
        var (last, lastSecond, lastNanosecond) = Locate(end);
        var open = Block(last).OpenBefore(lastSecond, lastNanosecond) - Block(first).OpenBefore(firstSecond, firstNanosecond);
        for (var index = first; index < last; index++)
            open += Block(index).Total;
        return Duration.FromNanoseconds(open);
    }

    /// <summary>True if business time runs at that instant. An interval includes its start and excludes its end.</summary>
    /// <exception cref="CalendarRangeException">The instant is outside <see cref="Earliest"/>..<see cref="Latest"/>.</exception>
    public bool IsOpen(Instant instant)
    {
        var (index, second, nanosecond) = Locate(ToNanoseconds(instant));
        return _roundTheClock || Block(index).IsOpen(second, nanosecond, orAtEnd: false);
    }

    private bool IsOpenOrClosing(int index, int second, int nanosecond) =>
        Block(index).IsOpen(second, nanosecond, orAtEnd: true)
        || (second == 0 && nanosecond == 0 && index > 0 && Block(index - 1).IsOpenAtEnd);

    private Instant NextOpening(Instant start, int index, int second)
    {
        var opening = Block(index).NextOpening(second);
        while (opening < 0)
        {
            if (++index == _blocks.Length)
                throw OutOfReach(start, Duration.Zero);
            opening = Block(index).FirstOpening;
        }

        return Instant.FromUnixTimeSeconds(((long)index << OpenBlock.SizeLog2) + opening);
    }

    private OpenBlock Block(int index) => Volatile.Read(ref _blocks[index]) ?? BuildBlock(index);

    // Two threads may build the same block at once; either result is right, and the later one stays.
    private OpenBlock BuildBlock(int index)
    {
        var origin = (long)index << OpenBlock.SizeLog2;
        var end = Math.Min(origin + OpenBlock.Size, Latest.ToUnixTimeSeconds());
        var block = OpenBlock.Build(_timeline.Walk(origin, end), origin);
        Volatile.Write(ref _blocks[index], block);
        return block;
    }

    private static (int Block, int Second, int Nanosecond) Locate(long nanoseconds)
    {
        var (seconds, nanosecond) = Math.DivRem(nanoseconds, NanosecondsPerSecond);
        return ((int)(seconds >> OpenBlock.SizeLog2), (int)seconds & (OpenBlock.Size - 1), (int)nanosecond);
    }

    private static (long From, long To) CheckOrder(Instant from, Instant to) => to >= from
        ? (ToNanoseconds(from), ToNanoseconds(to))
        : throw new ArgumentOutOfRangeException(nameof(to), to, $"The end must not be before the start, {from}.");

    private static long ToNanoseconds(Instant instant) => instant >= Earliest && instant <= Latest
        ? (instant - Earliest).ToInt64Nanoseconds()
        : throw new CalendarRangeException($"{instant} is outside the range of business calendars, {Earliest} to {Latest}.");

    private static Instant ToInstant(long nanoseconds) => Earliest + Duration.FromNanoseconds(nanoseconds);

    private CalendarRangeException OutOfReach(Instant start, Duration businessTime) => new(
        $"Calendar '{Definition.Id}' has no {businessTime} of open time between {start} and {Latest}, the end of its range.");
}
