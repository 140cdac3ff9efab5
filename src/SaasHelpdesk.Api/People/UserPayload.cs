using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.People;

/// <summary>What a mutation of a user answers.</summary>
/// <param name="User">The user after it; as they are if it was refused; null if there is none.</param>
/// <param name="Errors">Why not; empty if it was done.</param>
internal sealed record UserPayload(UserNode? User, IReadOnlyList<MutationError> Errors) : IMutationPayload
{
    public static UserPayload Of(UserRow user) => new(new UserNode(user.Id, user.Name, user), []);

    public static UserPayload Refused(Refusal refusal, UserRow? user = null) =>
        new(user is null ? null : new UserNode(user.Id, user.Name, user), [refusal.ToError(version: user?.Version)]);
}
