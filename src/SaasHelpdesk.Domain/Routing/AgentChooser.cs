using System.Collections.Immutable;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>Chooses the agent for a ticket. Pure: the same input gives the same choice and the same trace.</summary>
public static class AgentChooser
{
    /// <summary>Chooses among the members of a team.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="members">All members in the team's order, also those who cannot get it: the trace says why.</param>
    /// <param name="pointer">Where the round robin stands. It breaks ties of the weighted load as well.</param>
    public static AgentChoice Choose(AssignmentRequest request, ImmutableArray<RoutingCandidate> members, RoundRobinPointer pointer)
    {
        var trace = new RoutingTrace { Team = request.Team, Mode = request.Mode, Skills = request.Skills };
        if (request.Mode == AssignmentMode.Manual)
            return new(trace with { Reason = RoutingReason.Manual }, pointer);

        var candidates = Look(request, members, relaxed: false);
        var relaxed = request.RelaxSkills && candidates.All(c => c.Excluded is not null)
            && candidates.Any(c => c.Excluded == Exclusion.MissingSkill);
        if (relaxed)
            candidates = Look(request, members, relaxed: true);

        var start = pointer.Next(members);
        var best = -1;
        for (var turn = 0; turn < candidates.Length; turn++)
        {
            var place = (start + turn) % candidates.Length;
            if (candidates[place].Excluded is not null)
                continue;
            candidates[place] = candidates[place] with { Score = Score(request.Mode, members[place], turn) };
            // Strictly less: among equals the one whose turn comes first wins.
            if (best < 0 || (request.Mode == AssignmentMode.WeightedLoad && CarriesLess(members[place], members[best])))
                best = place;
        }

        var reason = request.Mode == AssignmentMode.RoundRobin ? RoutingReason.NextInTurn : RoutingReason.LeastLoad;
        if (request.Prefer is { } preferred
            && Array.FindIndex(candidates, c => c.Agent == preferred && c.Excluded is null) is var at and >= 0)
        {
            (best, reason) = (at, RoutingReason.Preferred);
        }

        trace = trace with
        {
            SkillsRelaxed = relaxed,
            Candidates = [.. candidates],
            Chosen = best < 0 ? null : members[best].Agent,
            Reason = best < 0 ? RoutingReason.NobodyFree : reason,
        };
        // Who is preferred takes nobody's turn.
        return new(trace, best < 0 || reason == RoutingReason.Preferred ? pointer : new(members[best].Agent, best));
    }

    private static CandidateTrace[] Look(AssignmentRequest request, ImmutableArray<RoutingCandidate> members, bool relaxed)
    {
        var candidates = new CandidateTrace[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var member = members[i];
            var missing = Missing(request.Skills, member.Skills);
            candidates[i] = new CandidateTrace(member.Agent, member.OpenLoad, member.Capacity)
            {
                MissingSkills = missing,
                Excluded = Exclude(request, member, lacksSkill: !relaxed && !missing.IsEmpty),
            };
        }

        return candidates;
    }

    private static ImmutableArray<SkillId> Missing(ImmutableArray<SkillId> required, ImmutableArray<SkillId> skills)
    {
        if (required.IsEmpty)
            return [];
        return required.RemoveAll(skills.Contains);
    }

    private static Exclusion? Exclude(AssignmentRequest request, RoutingCandidate member, bool lacksSkill) => member switch
    {
        { Presence: Presence.Offline } => Exclusion.Offline,
        { Presence: Presence.Away } => Exclusion.Away,
        { Presence: Presence.Busy } => Exclusion.Busy,
        { OnShift: false } => Exclusion.OffShift,
        _ when member.OpenLoad >= member.Capacity => Exclusion.AtCapacity,
        _ when request.RuleOut.Contains(member.Agent) => Exclusion.RuledOut,
        _ when lacksSkill => Exclusion.MissingSkill,
        _ => null,
    };

    private static decimal Score(AssignmentMode mode, RoutingCandidate member, int turn) =>
        mode == AssignmentMode.RoundRobin ? turn : Math.Round((member.OpenLoad + 1m) / member.Weight, 2);

    private static bool CarriesLess(RoutingCandidate one, RoutingCandidate other) =>
        (one.OpenLoad + 1L) * other.Weight < (other.OpenLoad + 1L) * one.Weight;
}
