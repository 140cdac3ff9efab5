namespace SaasHelpdesk.Domain.Calendars;

/// <summary>
/// The open intervals of one block of 2^25 seconds (388 days; a power of two, so that an instant's block is a shift), as seconds from
/// the block's start. Immutable. About 10 KB for two intervals a day.
/// </summary>
internal sealed class OpenBlock
{
    public const int SizeLog2 = 25;
    public const int Size = 1 << SizeLog2;
    private const int NanosecondsPerSecond = 1_000_000_000;

    private readonly SecondIndex _starts;
    private readonly SecondIndex _openBefore; // One more than starts: the last is the total. An interval's length is the step to the next.

    private OpenBlock(int[] starts, int[] openBefore) => (_starts, _openBefore) = (new SecondIndex(starts), new SecondIndex(openBefore));

    /// <summary>Open time of the block, in nanoseconds.</summary>
    public long Total => (long)_openBefore[_starts.Count] * NanosecondsPerSecond;

    /// <summary>True if the block's last interval lasts to its very end.</summary>
    public bool IsOpenAtEnd => _starts.Count > 0 && End(_starts.Count - 1) == Size;

    /// <summary>Second at which the block first opens, or -1.</summary>
    public int FirstOpening => _starts.Count > 0 ? _starts[0] : -1;

    /// <summary>Builds the block from the timeline of its own stretch; <paramref name="origin"/> is its start in Unix seconds.</summary>
    public static OpenBlock Build(IEnumerable<TimelineSegment> timeline, long origin)
    {
        List<int> starts = [], openBefore = [];
        int open = 0, lastEnd = -1;
        foreach (var segment in timeline)
        {
            if (segment.Kind != CalendarSpanKind.Open)
                continue;
            var (from, to) = ((int)(segment.From - origin), (int)(segment.To - origin));
            if (from != lastEnd)
            {
                starts.Add(from);
                openBefore.Add(open);
            }

            open += to - from;
            lastEnd = to;
        }

        openBefore.Add(open);
        return new OpenBlock([.. starts], [.. openBefore]);
    }

    /// <summary>Open nanoseconds of the block before the given second and nanosecond of it.</summary>
    public long OpenBefore(int second, int nanosecond)
    {
        var index = _starts.LastAtMost(second);
        if (index < 0)
            return 0;
        var inside = second - _starts[index];
        var length = _openBefore[index + 1] - _openBefore[index];
        return inside < length
            ? ((long)(_openBefore[index] + inside) * NanosecondsPerSecond) + nanosecond
            : (long)_openBefore[index + 1] * NanosecondsPerSecond;
    }

    /// <summary>The earliest nanosecond of the block with that much open time before it; 1..<see cref="Total"/>.</summary>
    public long At(long openNanoseconds)
    {
        // One less, so that a time used up exactly at an interval's end stays there and does not move to the next opening.
        var index = _openBefore.LastAtMost((int)((openNanoseconds - 1) / NanosecondsPerSecond));
        return openNanoseconds + ((long)(_starts[index] - _openBefore[index]) * NanosecondsPerSecond);
    }

    /// <summary>True within an interval; with <paramref name="orAtEnd"/> also at the instant at which one ends.</summary>
    public bool IsOpen(int second, int nanosecond, bool orAtEnd)
    {
        var index = _starts.LastAtMost(second);
        if (index < 0)
            return false;
        var end = End(index);
        return second < end || (orAtEnd && second == end && nanosecond == 0);
    }

    /// <summary>The next second after <paramref name="second"/> at which an interval starts, or -1.</summary>
    public int NextOpening(int second)
    {
        var next = _starts.LastAtMost(second) + 1;
        return next < _starts.Count ? _starts[next] : -1;
    }

    private int End(int index) => _starts[index] + _openBefore[index + 1] - _openBefore[index];
}
