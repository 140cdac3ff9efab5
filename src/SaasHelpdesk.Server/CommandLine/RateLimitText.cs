using System.Globalization;
using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Server.CommandLine;

/// <summary>A rate limit as an operator writes it: <c>250000/5000</c> is a burst of 250,000 units of cost and 5,000 each second.</summary>
internal static class RateLimitText
{
    /// <summary>Reads a limit; null stays null.</summary>
    /// <exception cref="ArgumentException">It is not two whole numbers in their ranges.</exception>
    public static BucketLimit? Parse(string? text, string option)
    {
        if (text is null)
            return null;
        if (text.Split('/') is not [var burst, var rate] || !Number(burst, out var capacity) || !Number(rate, out var leak))
            throw new ArgumentException($"{option}: BURST/RATE is needed, two whole numbers from 1.");
        var limit = new BucketLimit(capacity, leak);
        limit.Validate(option);
        return limit;
    }

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
