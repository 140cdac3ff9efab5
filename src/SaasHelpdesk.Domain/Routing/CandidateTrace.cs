using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>How one candidate stood.</summary>
/// <param name="Agent">The candidate.</param>
/// <param name="OpenLoad">Tickets that the agent had.</param>
/// <param name="Capacity">Tickets that the agent takes at a time.</param>
public sealed record CandidateTrace(AgentId Agent, int OpenLoad, int Capacity)
{
    /// <summary>Why the agent could not be chosen; null if they could.</summary>
    public Exclusion? Excluded { get; init; }

    /// <summary>
    /// Of those who could be chosen; the lowest wins. Round robin: places behind the pointer, 0 is next. Weighted load: load per weight
    /// that the agent would have with this ticket, rounded to hundredths for reading (the choice is made on the exact value).
    /// </summary>
    public decimal? Score { get; init; }

    /// <summary>The required skills that the agent lacks, also where the requirement was relaxed.</summary>
    public ImmutableArray<SkillId> MissingSkills { get; init; } = [];
}
