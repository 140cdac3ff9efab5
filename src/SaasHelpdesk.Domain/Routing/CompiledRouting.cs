using System.Collections.Immutable;
using System.Text.Json;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>A tenant's intake rules made ready to run. Immutable and safe for use from many threads.</summary>
public sealed class CompiledRouting
{
    private readonly ImmutableArray<(RoutingRule Rule, CompiledCondition When)> _rules;

    private CompiledRouting(ImmutableArray<(RoutingRule Rule, CompiledCondition When)> rules) => _rules = rules;

    /// <summary>Compiles the rules; inactive ones are left out.</summary>
    /// <returns>The compiled rules, or the first refusal of a rule's condition.</returns>
    public static Result<CompiledRouting> Compile(ImmutableArray<RoutingRule> rules)
    {
        var compiled = ImmutableArray.CreateBuilder<(RoutingRule, CompiledCondition)>(rules.Length);
        for (var i = 0; i < rules.Length; i++)
        {
            if (!rules[i].Active)
                continue;
            var when = CompiledCondition.Compile(rules[i].When, $"routing[{i}].when");
            if (!when.IsSuccess)
                return when.Refusal;
            compiled.Add((rules[i] with { AddTags = [.. rules[i].AddTags.Select(Fold)] }, when.Value));
        }

        return new CompiledRouting(compiled.DrainToImmutable());
    }

    /// <summary>Runs the rules in order; each sees what the earlier ones made of the ticket, until one stops the list.</summary>
    public RoutingOutcome Run(TicketTraits traits)
    {
        var traces = ImmutableArray.CreateBuilder<RuleTrace>(_rules.Length);
        ImmutableArray<SkillId> skills = [];
        foreach (var (rule, when) in _rules)
        {
            var trace = new RuleTrace(rule.Id, rule.Name, when.Matches(traits));
            if (trace.Matched)
            {
                var changes = ImmutableArray.CreateBuilder<RoutingChange>();
                traits = Apply(rule, traits, ref skills, changes);
                trace = trace with { Changes = changes.DrainToImmutable(), Stopped = rule.Stop };
            }

            traces.Add(trace);
            if (trace.Stopped)
                break;
        }

        return new(traits, skills, new RoutingTrace { Rules = traces.DrainToImmutable(), Team = traits.Team, Skills = skills });
    }

    private static TicketTraits Apply(
        RoutingRule rule,
        TicketTraits traits,
        ref ImmutableArray<SkillId> skills,
        ImmutableArray<RoutingChange>.Builder changes)
    {
        if (rule.SetTeam is { } team && team != traits.Team)
        {
            changes.Add(new("team", team.Value, traits.Team?.Value));
            traits = traits with { Team = team };
        }

        if (rule.SetPriority is { } priority && priority != traits.Priority)
        {
            changes.Add(new("priority", Camel(priority), Camel(traits.Priority)));
            traits = traits with { Priority = priority };
        }

        if (rule.SetCategory is { } category && category != traits.Category)
        {
            changes.Add(new("category", category, traits.Category));
            traits = traits with { Category = category };
        }

        foreach (var tag in rule.AddTags)
        {
            var at = traits.Tags.BinarySearch(tag, StringComparer.Ordinal);
            if (at >= 0)
                continue;
            changes.Add(new("tag", tag));
            traits = traits with { Tags = traits.Tags.Insert(~at, tag) };
        }

        foreach (var skill in rule.RequireSkills)
        {
            if (skills.Contains(skill))
                continue;
            changes.Add(new("skill", skill.Value));
            skills = skills.Add(skill);
        }

        return traits;
    }

    /// <summary>Tags are case-folded everywhere.</summary>
    private static string Fold(string tag) => tag.Trim().ToLowerInvariant();

    private static string Camel(Priority priority) => JsonNamingPolicy.CamelCase.ConvertName(priority.ToString());
}
