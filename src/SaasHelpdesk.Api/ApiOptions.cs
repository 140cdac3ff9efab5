namespace SaasHelpdesk.Api;

/// <summary>Settings of the API.</summary>
public sealed class ApiOptions
{
    /// <summary>The longest request body, in bytes; longer ones get 413. Default 1 MiB, which holds the longest message and any configuration.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>How long an operation may take; then its unfinished fields fail with <c>TIMED_OUT</c>. Default 10 seconds.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    internal void Validate()
    {
        if (MaxBodyBytes is < 1024 or > 64 * 1024 * 1024)
            throw new ArgumentException($"{nameof(MaxBodyBytes)} must be within 1 KiB and 64 MiB.");
        if (TimeLimit <= TimeSpan.Zero || TimeLimit > TimeSpan.FromMinutes(5))
            throw new ArgumentException($"{nameof(TimeLimit)} must be above zero and at most 5 minutes.");
    }
}
