using Microsoft.AspNetCore.Http;

namespace SaasHelpdesk.Api.Http.Idempotency;

/// <summary>Why a mutation with an idempotency key is not run (draft-ietf-httpapi-idempotency-key-header, section 2.7).</summary>
internal static class IdempotencyFaults
{
    public static HttpFault InvalidKey { get; } = new(
        StatusCodes.Status400BadRequest,
        ApiErrorCodes.IdempotencyKeyInvalid,
        $"The {IdempotencyKey.Header} header must be there once, with 1 to {IdempotencyKey.MaxLength} printable ASCII characters.");

    public static HttpFault Reused { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        ApiErrorCodes.IdempotencyKeyReused,
        "The idempotency key stands for another request of yours. Nothing was done. Use a new key for a new request.");

    public static HttpFault InProgress { get; } = new(
        StatusCodes.Status409Conflict,
        ApiErrorCodes.IdempotencyInProgress,
        "The request with this idempotency key is still being worked on. Send it again in a moment.")
    {
        RetryAfter = 1,
    };

    public static HttpFault ReplayRefused { get; } = new(
        StatusCodes.Status403Forbidden,
        ApiErrorCodes.IdempotencyReplayRefused,
        "The request was done, but you may no longer see all that its response tells of.");

    public static HttpFault ResultNotKept { get; } = new(
        StatusCodes.Status409Conflict,
        ApiErrorCodes.IdempotencyResultNotKept,
        "The request was done, but its response was too long to be kept. Nothing was done again.");
}
