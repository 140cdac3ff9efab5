using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>Why a ticket went where it went: kept in the event of the decision, shown on the ticket and in the API.</summary>
public sealed record RoutingTrace
{
    /// <summary>The rules that were looked at, in order.</summary>
    public ImmutableArray<RuleTrace> Rules { get; init; } = [];

    /// <summary>The team after the rules, or the team that chose.</summary>
    public TeamId? Team { get; init; }

    /// <summary>How the team chose; null if only rules ran.</summary>
    public AssignmentMode? Mode { get; init; }

    /// <summary>Skills that were required.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];

    /// <summary>Whether agents without the skills were allowed, because nobody with them was free or the wait had been long enough.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SkillsRelaxed { get; init; }

    /// <summary>The members of the team, in the order in which they were looked at.</summary>
    public ImmutableArray<CandidateTrace> Candidates { get; init; } = [];

    /// <summary>Who was chosen; null if nobody.</summary>
    public AgentId? Chosen { get; init; }

    /// <summary>Why it came out so.</summary>
    public RoutingReason Reason { get; init; }
}
