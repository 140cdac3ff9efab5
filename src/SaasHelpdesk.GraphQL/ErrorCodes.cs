namespace SaasHelpdesk.GraphQL;

/// <summary>Stable values of <c>extensions.code</c> in errors that the engine itself raises.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL (section 2).</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document breaks a validation rule (section 5).</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable or argument cannot be coerced to its type (section 6.1.2, 6.4.1).</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The operation to run cannot be told from the request (section 6.1, GetOperation).</summary>
    public const string OperationResolution = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The request is not a well-formed GraphQL-over-HTTP request.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The document exceeds a limit of the host: size, tokens, depth, aliases or cost.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>A resolver failed for a reason that is not the caller's; details are with the host.</summary>
    public const string InternalError = "INTERNAL_SERVER_ERROR";

    /// <summary>The operation ran out of its time; the data that was ready in time is in the response.</summary>
    public const string TimedOut = "TIMED_OUT";
}
