using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.People;

/// <summary>What a mutation of an agent answers.</summary>
/// <param name="Agent">The agent after it; as they are if it was refused; null if there is none that the caller may change.</param>
/// <param name="Errors">Why not; empty if it was done.</param>
internal sealed record AgentPayload(AgentNode? Agent, IReadOnlyList<MutationError> Errors) : IMutationPayload
{
    public static AgentPayload Refused(Refusal refusal) => new(null, [refusal.ToError()]);
}
