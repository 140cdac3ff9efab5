using SaasHelpdesk.Api.Errors;

namespace SaasHelpdesk.Api.Schema;

/// <summary>What a mutation answers.</summary>
internal interface IMutationPayload
{
    /// <summary>Why it was not done; empty if it was.</summary>
    IReadOnlyList<MutationError> Errors { get; }
}
