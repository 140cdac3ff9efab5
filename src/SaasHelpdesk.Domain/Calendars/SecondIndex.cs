namespace SaasHelpdesk.Domain.Calendars;

/// <summary>
/// Finds a second among sorted seconds of a block: an index of the buckets of 2^16 seconds (18 hours) narrows a search to the few
/// values of one bucket, so that it costs a look-up and one or two comparisons instead of a search over the whole block.
/// </summary>
internal readonly struct SecondIndex
{
    private const int BucketLog2 = 16;

    private readonly int[] _values;
    private readonly int[] _before; // How many values lie before each bucket.

    /// <param name="values">Ascending, each 0..<see cref="OpenBlock.Size"/>.</param>
    public SecondIndex(int[] values)
    {
        _values = values;
        _before = new int[(OpenBlock.Size >> BucketLog2) + 2];
        for (int bucket = 0, before = 0; bucket < _before.Length; bucket++)
        {
            while (before < values.Length && values[before] >> BucketLog2 < bucket)
                before++;
            _before[bucket] = before;
        }
    }

    public int Count => _values.Length;

    public int this[int index] => _values[index];

    /// <summary>The position of the last value at or below <paramref name="second"/> (0..<see cref="OpenBlock.Size"/>), or -1.</summary>
    public int LastAtMost(int second)
    {
        var bucket = second >> BucketLog2;
        int low = _before[bucket], high = _before[bucket + 1];
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_values[middle] <= second)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
