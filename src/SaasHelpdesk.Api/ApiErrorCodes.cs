namespace SaasHelpdesk.Api;

/// <summary>Stable values of <c>extensions.code</c> that the API adds to those of the engine.</summary>
public static class ApiErrorCodes
{
    /// <summary>No valid credential of this tenant came with the request.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The principal may not read this.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>An id or name in the request stands for nothing in this tenant.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The state of things does not allow it.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>A limit of the tenant is used up.</summary>
    public const string QuotaExceeded = "QUOTA_EXCEEDED";

    /// <summary>The operation costs more than the client or the tenant has left; nothing was executed. <c>extensions</c> say when it will fit.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>The database cannot be reached; try again later.</summary>
    public const string Unavailable = "SERVICE_UNAVAILABLE";

    /// <summary>A subscriber fell too far behind or did not take data in time. It can go on from the cursor of its last payload.</summary>
    public const string SlowConsumer = "SLOW_CONSUMER";
}
