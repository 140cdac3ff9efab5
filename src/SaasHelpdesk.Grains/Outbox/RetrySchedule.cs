using NodaTime;

namespace SaasHelpdesk.Grains.Outbox;

/// <summary>When a failed delivery is tried again: after 1 s, then twice as long each time up to an hour, for about a day.</summary>
internal static class RetrySchedule
{
    private const int LastAttempt = 36;
    private static readonly Duration Longest = Duration.FromHours(1);

    /// <summary>The next attempt's time after attempt <paramref name="attempt"/> (from 1 up) failed, or null to give up.</summary>
    public static Instant? After(int attempt, Instant now)
    {
        if (attempt >= LastAttempt)
            return null;
        var wait = attempt > 12 ? Longest : Duration.FromSeconds(1 << (attempt - 1));
        return now + Duration.Min(wait, Longest);
    }
}
