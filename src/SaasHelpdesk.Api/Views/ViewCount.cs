namespace SaasHelpdesk.Api.Views;

/// <summary>How many tickets a view holds, counted up to a bound.</summary>
/// <param name="Value">The number; the bound if there are more.</param>
/// <param name="IsCapped">Whether there are more.</param>
internal sealed record ViewCount(int Value, bool IsCapped)
{
    /// <summary>Where counting ends: people ask for "how much is there to do", and nobody reads on behind a thousand.</summary>
    public const int Most = 999;

    public static ViewCount Of(int counted) => new(Math.Min(counted, Most), counted > Most);
}
