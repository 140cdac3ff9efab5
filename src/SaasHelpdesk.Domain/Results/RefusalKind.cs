namespace SaasHelpdesk.Domain.Results;

/// <summary>The few kinds of expected refusal. One map turns a kind into a GraphQL error type, one into an HTTP status.</summary>
public enum RefusalKind
{
    /// <summary>The input breaks a rule; <see cref="Refusal.Field"/> names the input field.</summary>
    Validation,

    /// <summary>The thing does not exist for this tenant. A foreign tenant's thing is never anything else.</summary>
    NotFound,

    /// <summary>The thing changed since the caller read it, or is in a state that does not allow the command.</summary>
    Conflict,

    /// <summary>The actor may not do this.</summary>
    Forbidden,

    /// <summary>A limit of the tenant is used up.</summary>
    Quota,
}
