namespace SaasHelpdesk.Identity.Throttling;

/// <summary>Size of a leaky bucket.</summary>
/// <param name="Capacity">How much it holds, in units of cost, 1 to 2,147,483,647: the largest burst.</param>
/// <param name="LeakPerSecond">How much leaks each second, in units of cost, above 0: the sustained rate.</param>
public readonly record struct BucketLimit(long Capacity, double LeakPerSecond)
{
    /// <summary>Time in which a full bucket leaks empty.</summary>
    public TimeSpan Window => TimeSpan.FromSeconds(Capacity / LeakPerSecond);

    /// <summary>Checks the ranges.</summary>
    /// <param name="name">Name of the setting, for the message.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate(string name)
    {
        if (Capacity is < 1 or > int.MaxValue)
            throw new ArgumentException($"{name}: the capacity must be within 1 and {int.MaxValue}.");
        if (!(LeakPerSecond > 0) || double.IsInfinity(LeakPerSecond) || Capacity / LeakPerSecond > TimeSpan.FromDays(1).TotalSeconds)
            throw new ArgumentException($"{name}: the leak must be above 0 and empty the bucket within a day.");
    }
}
