using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Api.Limits;

/// <summary>The typed error of a refused operation.</summary>
internal static class RateErrors
{
    /// <summary>The error as it stands in a response.</summary>
    public static GraphQLError Of(in RateVerdict verdict, Instant now) =>
        new(MessageOf(verdict), ApiErrorCodes.RateLimited, Extensions: DetailsOf(verdict, now));

    public static string MessageOf(in RateVerdict verdict) => string.Create(
        CultureInfo.InvariantCulture,
        $"The operation costs {verdict.Cost}; the {verdict.Scope} has {verdict.RefusedBy!.Value.Remaining} left. Try again in {RetrySeconds(verdict)} s.");

    /// <summary>Entries of <c>extensions</c> beside the code.</summary>
    public static IReadOnlyDictionary<string, object?> DetailsOf(in RateVerdict verdict, Instant now)
    {
        var bucket = verdict.RefusedBy!.Value;
        return new Dictionary<string, object?>
        {
            ["scope"] = verdict.Scope,
            ["cost"] = verdict.Cost,
            ["limit"] = bucket.Limit,
            ["available"] = bucket.Remaining,
            ["retryAfter"] = RetrySeconds(verdict),
            ["resetAt"] = InstantPattern.General.Format(ResetAt(now, bucket)),
        };
    }

    /// <summary>When a bucket is empty again, on the next whole second.</summary>
    public static Instant ResetAt(Instant now, in BucketState bucket) =>
        Instant.FromUnixTimeSeconds((long)Math.Ceiling((now - NodaConstants.UnixEpoch + Duration.FromTimeSpan(bucket.ResetAfter)).TotalSeconds));

    /// <summary>Whole seconds until it would fit, at least 1.</summary>
    public static long RetrySeconds(in RateVerdict verdict) => Math.Max(1, (long)Math.Ceiling(verdict.RefusedBy!.Value.RetryAfter.TotalSeconds));
}
