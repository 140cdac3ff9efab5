namespace SaasHelpdesk.Domain.Results;

/// <summary>An expected "no" as a value. An exception, by contrast, means a bug or an outage.</summary>
/// <param name="Kind">What sort of refusal it is.</param>
/// <param name="Code">Stable code for programs, dotted lower case: <c>ticket.closed</c>. Never changes once released.</param>
/// <param name="Message">One plain English sentence for people.</param>
/// <param name="Field">Path of the input field at fault, or null.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Message, string? Field = null)
{
    /// <summary>A refusal because of the input.</summary>
    public static Refusal Validation(string code, string message, string? field = null) => new(RefusalKind.Validation, code, message, field);

    /// <summary>A refusal because the thing is not there (for this tenant).</summary>
    public static Refusal NotFound(string code, string message, string? field = null) => new(RefusalKind.NotFound, code, message, field);

    /// <summary>A refusal because of the thing's state.</summary>
    public static Refusal Conflict(string code, string message, string? field = null) => new(RefusalKind.Conflict, code, message, field);

    /// <summary>A refusal because of the actor's rights.</summary>
    public static Refusal Forbidden(string code, string message) => new(RefusalKind.Forbidden, code, message);

    /// <summary>A refusal because a limit of the tenant is used up.</summary>
    public static Refusal Quota(string code, string message) => new(RefusalKind.Quota, code, message);
}
