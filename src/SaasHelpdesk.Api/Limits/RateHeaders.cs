using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Api.Limits;

/// <summary>
/// The header fields of draft-ietf-httpapi-ratelimit-headers-10: <c>RateLimit-Policy</c> tells the limits (<c>q</c> the quota, <c>qu</c> its
/// unit, <c>w</c> the seconds in which it comes back), <c>RateLimit</c> how they stand (<c>r</c> what is left, <c>t</c> seconds until all is back).
/// </summary>
internal sealed class RateHeaders(ApiOptions options)
{
    private readonly StringValues _policy = $"{Policy("client", options.ClientLimit)}, {Policy("tenant", options.TenantLimit)}";

    public void Write(IHeaderDictionary headers, in RateVerdict verdict)
    {
        headers["RateLimit-Policy"] = _policy;
        headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture,
            stackalloc char[128],
            $"\"client\";r={verdict.Client.Remaining};t={Seconds(verdict.Client)}, \"tenant\";r={verdict.Tenant.Remaining};t={Seconds(verdict.Tenant)}");
    }

    private static string Policy(string name, BucketLimit limit) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={limit.Capacity};qu=\"cost\";w={(long)Math.Ceiling(limit.Window.TotalSeconds)}");

    private static long Seconds(in BucketState state) => (long)Math.Ceiling(state.ResetAfter.TotalSeconds);
}
