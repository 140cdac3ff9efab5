using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>Every refusal about API keys.</summary>
internal static class ApiKeyErrors
{
    public static Refusal Name() => Refusal.Validation("api-key.name", "A name of 1 to 100 characters is needed.", "name");

    public static Refusal UnknownScope(string scope) => Refusal.Validation("api-key.scope", $"There is no scope '{scope}'.", "scopes");

    public static Refusal Expired() => Refusal.Validation("api-key.expiry", "The end must be in the future.", "expiresAt");

    public static Refusal NotFound() => Refusal.NotFound("api-key.not-found", "There is no such key.");
}
