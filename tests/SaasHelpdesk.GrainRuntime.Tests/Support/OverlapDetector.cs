namespace SaasHelpdesk.GrainRuntime.Tests.Support;

/// <summary>Counts how often one thread meets another in code that takes long enough for them to meet.</summary>
internal sealed class OverlapDetector
{
    private int _inside;
    private int _overlaps;
    private int _work;

    public int Overlaps => Volatile.Read(ref _overlaps);

    public void Pass()
    {
        if (Interlocked.Increment(ref _inside) != 1)
            Interlocked.Increment(ref _overlaps);
        for (var step = 0; step < 200; step++)
            _work = HashCode.Combine(_work, step);
        Interlocked.Decrement(ref _inside);
    }
}
