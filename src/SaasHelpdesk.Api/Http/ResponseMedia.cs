using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SaasHelpdesk.Api.Http;

/// <summary>The media type of a response, as GraphQL over HTTP negotiates it (section "Media Types").</summary>
internal sealed class ResponseMedia
{
    private ResponseMedia(string contentType, bool isGraphQL) => (ContentType, IsGraphQL) = (contentType, isGraphQL);

    /// <summary>The media type made for it, whose status code says whether the request could be executed.</summary>
    public static ResponseMedia GraphQL { get; } = new("application/graphql-response+json; charset=utf-8", isGraphQL: true);

    /// <summary>The older one, with which every well-formed request gets 200.</summary>
    public static ResponseMedia Json { get; } = new("application/json; charset=utf-8", isGraphQL: false);

    public string ContentType { get; }

    public bool IsGraphQL { get; }

    /// <summary>What the caller prefers, or null if it accepts neither.</summary>
    public static ResponseMedia? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || accept == "*/*" || accept == "application/json")
            return Json;
        if (accept == "application/graphql-response+json")
            return GraphQL;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;
        ResponseMedia? best = null;
        var bestQuality = 0.0;
        foreach (var range in ranges)
        {
            var quality = range.Quality ?? 1;
            if (Of(range) is { } media && (quality > bestQuality || (quality == bestQuality && best == Json && media == GraphQL)))
                (best, bestQuality) = (media, quality);
        }

        return best;
    }

    private static ResponseMedia? Of(MediaTypeHeaderValue range)
    {
        if (range.MediaType.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase))
            return GraphQL;
        return range.MatchesAllTypes
            || range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase)
            || range.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            ? Json
            : null;
    }
}
