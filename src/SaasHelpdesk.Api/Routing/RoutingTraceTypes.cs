using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Api.Routing;

/// <summary>RoutingTrace: rules, candidates, outcome.</summary>
internal static class RoutingTraceTypes
{
    public static void Declare(SchemaTypes types)
    {
        DeclareRule(types);
        DeclareCandidate(types);
        var reason = types.Schema.Enum<RoutingReason>("RoutingReason", "Why a routing decision came out as it did.")
            .Value(RoutingReason.RulesOnly, "Only rules ran; nobody was to be chosen.")
            .Value(RoutingReason.NextInTurn, "It was the agent's turn.")
            .Value(RoutingReason.LeastLoad, "The agent has the least load for their weight.")
            .Value(RoutingReason.Preferred, "The agent was asked for, for example because they had the ticket before.")
            .Value(RoutingReason.Manual, "The team's agents take tickets themselves.")
            .Value(RoutingReason.NobodyFree, "No candidate was left: the ticket waits in the team's queue.");
        var trace = types.Schema.Object<RoutingDecision>("RoutingTrace", "Why a ticket went where it went, as it was recorded with the decision.");
        trace.Field("at", types.DateTime, "When it was decided. Null for a dry run.", t => t.At);
        trace.Field("rules", types.Schema.Object<RuleTrace>("RoutingRuleTrace").NonNull().List().NonNull(), "The rules that were looked at, in order.", t => t.Trace.Rules);
        trace.Field("team", types.Team, "The team after the rules, or the one that chose.", async (t, context) => await TeamTypes.Team(context.State<ApiRequest>(), t.Trace.Team));
        trace.Field("mode", types.Schema.Enum<AssignmentMode>("AssignmentMode"), "How the team chose. Null if only rules ran.", t => t.Trace.Mode);
        trace.Field("skills", types.String.NonNull().List().NonNull(), "Skills that were required.", t => t.Trace.Skills.Select(skill => skill.Value));
        trace.Field("isSkillRelaxed", types.Boolean.NonNull(), "Whether agents without the skills were allowed, because nobody with them was free.", t => t.Trace.SkillsRelaxed);
        trace.Field("candidates", types.Schema.Object<CandidateTrace>("RoutingCandidate").NonNull().List().NonNull(), "The members of the team, in the order in which they were looked at.", t => t.Trace.Candidates);
        trace.Field("chosen", types.Agent, "Who was chosen. Null if nobody.", async (t, context) => await PeopleTypes.Agent(context.State<ApiRequest>(), t.Trace.Chosen));
        trace.Field("reason", reason.NonNull(), "Why it came out so.", t => t.Trace.Reason);
        trace.Field("text", types.String.NonNull().List().NonNull(), "The same in sentences: one a rule, one a candidate, the outcome last.", (t, context) =>
            RoutingWords.Tell(t.Trace, context.Arg<Language>("language")))
            .ArgWithDefault("language", LedgerTypes.Language(types).NonNull(), "The reader's language.", "EN");
    }

    private static void DeclareRule(SchemaTypes types)
    {
        var change = types.Schema.Object<RoutingChange>("RoutingChange", "What a rule changed.");
        change.Field("field", types.String.NonNull(), "What: `team`, `priority`, `category`, `tag` or `skill`.", c => c.Field);
        change.Field("from", types.String, "The value before. Null if there was none, and for additions.", c => c.From);
        change.Field("to", types.String.NonNull(), "The value that was set or added.", c => c.To);
        var rule = types.Schema.Object<RuleTrace>("RoutingRuleTrace", "What one rule did.");
        rule.Field("key", types.String.NonNull(), "The rule's slug.", r => r.Rule.Value);
        rule.Field("name", types.String.NonNull(), "Its name at that time.", r => r.Name);
        rule.Field("isMatch", types.Boolean.NonNull(), "Whether its condition held.", r => r.Matched);
        rule.Field("changes", change.NonNull().List().NonNull(), "What it changed; empty if everything was so already.", r => r.Changes);
        rule.Field("isLast", types.Boolean.NonNull(), "Whether it ended the list.", r => r.Stopped);
    }

    private static void DeclareCandidate(SchemaTypes types)
    {
        var exclusion = types.Schema.Enum<Exclusion>("RoutingExclusion", "Why a candidate could not be chosen. The first that applies is given, in this order.")
            .Value(Exclusion.Offline, "Not signed in.")
            .Value(Exclusion.Away, "Absent.")
            .Value(Exclusion.Busy, "Wants no further tickets now.")
            .Value(Exclusion.OffShift, "Outside the agent's working hours.")
            .Value(Exclusion.AtCapacity, "Has as many tickets as the agent takes at a time.")
            .Value(Exclusion.RuledOut, "Was ruled out, for example for not taking the same ticket in time.")
            .Value(Exclusion.MissingSkill, "Lacks a required skill.");
        var candidate = types.Schema.Object<CandidateTrace>("RoutingCandidate", "How one member of the team stood.");
        candidate.Field("agent", types.Agent.NonNull(), "Who.", async (c, context) => await PeopleTypes.Agent(context.State<ApiRequest>(), c.Agent));
        candidate.Field("openLoad", types.Int.NonNull(), "Tickets that the agent had.", c => c.OpenLoad);
        candidate.Field("capacity", types.Int.NonNull(), "Tickets that the agent takes at a time.", c => c.Capacity);
        candidate.Field("excluded", exclusion, "Why the agent could not be chosen. Null if they could.", c => c.Excluded);
        candidate.Field("score", GraphQL.Types.GraphQLTypes.Float, "Of those who could be chosen; the lowest wins. Null for the others.", c => (double?)c.Score);
        candidate.Field("missingSkills", types.String.NonNull().List().NonNull(), "The required skills that the agent lacks.", c => c.MissingSkills.Select(skill => skill.Value));
    }
}
