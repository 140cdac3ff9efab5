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

    /// <summary>The hash stands for no document that this node knows: send the document along once.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Persisted queries of another version than 1.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The hash is not that of the document that came with it.</summary>
    public const string PersistedQueryMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>The header <c>Idempotency-Key</c> is malformed.</summary>
    public const string IdempotencyKeyInvalid = "IDEMPOTENCY_KEY_INVALID";

    /// <summary>The idempotency key was used for another request.</summary>
    public const string IdempotencyKeyReused = "IDEMPOTENCY_KEY_REUSED";

    /// <summary>The request with this idempotency key still runs.</summary>
    public const string IdempotencyInProgress = "IDEMPOTENCY_IN_PROGRESS";

    /// <summary>The request was done, but the client's rights no longer reach to its response.</summary>
    public const string IdempotencyReplayRefused = "IDEMPOTENCY_REPLAY_REFUSED";

    /// <summary>The request was done, but its response was too long to be kept.</summary>
    public const string IdempotencyResultNotKept = "IDEMPOTENCY_RESULT_NOT_KEPT";

    /// <summary>A subscriber fell too far behind or did not take data in time. It can go on from the cursor of its last payload.</summary>
    public const string SlowConsumer = "SLOW_CONSUMER";
}
