using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Errors;

/// <summary>Refusals that the API itself gives, before the domain is asked.</summary>
internal static class InputErrors
{
    public static Refusal NotFound(string what, string field) => Refusal.NotFound($"{what}.not-found", $"There is no such {what}.", field);

    public static Refusal NotAllowed() => Refusal.Forbidden("access.denied", "You may not do this.");

    public static Refusal NotAllowed(string field) => Refusal.Forbidden("access.denied", $"You may not set {field}.");

    public static Refusal Missing(string field) => Refusal.Validation("input.missing", $"{field} is needed.", field);

    public static Refusal Ambiguous(string field) => Refusal.Validation("input.ambiguous", "Several users have this address; give the id.", field);
}
