using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SaasHelpdesk.Identity.Throttling;

/// <summary>The answer to an address that failed too often.</summary>
internal static class TooManyAttempts
{
    private static readonly byte[] Body =
        """{"errors":[{"message":"Too many requests from this address named no tenant or no valid key.","extensions":{"code":"RATE_LIMITED"}}]}"""u8.ToArray();

    public static Task Write(HttpResponse response, TimeSpan retryAfter)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return HttpMethods.IsHead(response.HttpContext.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(Body).AsTask();
    }
}
