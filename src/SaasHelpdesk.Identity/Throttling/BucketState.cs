namespace SaasHelpdesk.Identity.Throttling;

/// <summary>What a bucket holds at an instant.</summary>
/// <param name="Limit">Its capacity.</param>
/// <param name="Used">What it holds, from 0 to the capacity, rounded up.</param>
/// <param name="ResetAfter">Time until it is empty if nothing is added.</param>
/// <param name="RetryAfter">Time until what was refused would fit; zero if it was not refused.</param>
public readonly record struct BucketState(long Limit, long Used, TimeSpan ResetAfter, TimeSpan RetryAfter)
{
    /// <summary>What still fits.</summary>
    public long Remaining => Limit - Used;
}
