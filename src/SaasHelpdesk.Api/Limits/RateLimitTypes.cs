using NodaTime;
using NodaTime.Extensions;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Api.Limits;

/// <summary>RateLimit: what the caller may still ask for. Asking costs nothing by itself.</summary>
internal static class RateLimitTypes
{
    public static void Declare(SchemaTypes types)
    {
        var limit = types.Schema.Object<Standing>(
            "RateLimit",
            "How the limits of your API key stand. Each operation has a cost, known before it runs: 1 for each object that it can answer with at most, "
            + "more for what takes more work. Costs are added to a bucket that leaks evenly; what would make it run over is refused with `RATE_LIMITED`.");
        var bucket = types.Schema.Object<Bucket>("RateLimitBucket", "A bucket that costs are added to.");
        limit.Field("cost", types.Int.NonNull(), "Cost of this operation.", s => (int)s.Cost);
        foreach (var (name, description, value) in Figures())
        {
            limit.Field(name, types.Int.NonNull(), description, s => value(s.Client));
            bucket.Field(name, types.Int.NonNull(), description, value);
        }

        limit.Field("resetAt", types.DateTime.NonNull(), "When all of it is back if nothing more is asked for.", s => s.Client.ResetAt);
        bucket.Field("resetAt", types.DateTime.NonNull(), "When all of it is back if nothing more is asked for.", b => b.ResetAt);
        limit.Field("tenant", bucket.NonNull(), "The same for all keys of the tenant together.", s => s.Tenant).Cost(0);
        types.Query.Field("rateLimit", limit.NonNull(), "How your limits stand, with this operation counted.", (_, context) =>
            Of(context.State<ApiRequest>())).Cost(0);
    }

    private static IEnumerable<(string Name, string Description, Func<Bucket, int> Value)> Figures()
    {
        yield return ("limit", "The most that it holds: the largest burst.", b => (int)b.State.Limit);
        yield return ("remaining", "What is left of it.", b => (int)b.State.Remaining);
        yield return ("used", "What it holds.", b => (int)b.State.Used);
        yield return ("restoreRate", "How much comes back each second.", b => (int)b.Limit.LeakPerSecond);
    }

    private static Standing Of(ApiRequest request)
    {
        var (options, verdict) = (request.Shared.Options, request.Rate ?? request.Shared.Admission.Read(request.Principal));
        // Limits refill in real time, also for a sandbox.
        var now = request.Shared.Time.GetCurrentInstant();
        return new(verdict.Cost, new(verdict.Client, options.ClientLimit, now), new(verdict.Tenant, options.TenantLimit, now));
    }

    private sealed record Standing(long Cost, Bucket Client, Bucket Tenant);

    private sealed record Bucket(BucketState State, BucketLimit Limit, Instant Now)
    {
        public Instant ResetAt => RateErrors.ResetAt(Now, State);
    }
}
