using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL;

namespace SaasHelpdesk.Api.Errors;

/// <summary>The one map from refusals to GraphQL: to error types in the payloads of mutations, and to codes in <c>errors</c> of queries.</summary>
internal static class ErrorMap
{
    /// <summary>The error type of a refusal.</summary>
    /// <param name="refusal">Why not.</param>
    /// <param name="changedFields">What has changed since the version that the caller expected.</param>
    /// <param name="version">The present version of what was to be changed, if it exists.</param>
    public static MutationError ToError(this Refusal refusal, IReadOnlyList<string>? changedFields = null, long? version = null) => refusal.Kind switch
    {
        RefusalKind.Validation => new ValidationError(refusal.Message, refusal.Code, refusal.Field),
        RefusalKind.NotFound => new NotFoundError(refusal.Message, refusal.Code, refusal.Field),
        RefusalKind.Conflict => new ConflictError(refusal.Message, refusal.Code, changedFields ?? [], version),
        RefusalKind.Forbidden => new ForbiddenError(refusal.Message, refusal.Code),
        RefusalKind.Quota => new QuotaError(refusal.Message, refusal.Code),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, null),
    };

    /// <summary>The code of a kind of refusal in <c>extensions.code</c>.</summary>
    public static string CodeOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Validation => ErrorCodes.BadUserInput,
        RefusalKind.NotFound => ApiErrorCodes.NotFound,
        RefusalKind.Conflict => ApiErrorCodes.Conflict,
        RefusalKind.Forbidden => ApiErrorCodes.Forbidden,
        RefusalKind.Quota => ApiErrorCodes.QuotaExceeded,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
