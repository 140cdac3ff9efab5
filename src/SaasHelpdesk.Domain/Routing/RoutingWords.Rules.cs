using System.Collections.Immutable;
using System.Text.Json;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Routing;

/// <content>Rules as they are written.</content>
public static partial class RoutingWords
{
    /// <summary>What a rule does, one phrase an action.</summary>
    public static ImmutableArray<string> Tell(RoutingRule rule, Language language)
    {
        var german = language == Language.De;
        var actions = ImmutableArray.CreateBuilder<string>();
        if (rule.SetTeam is { } team)
            actions.Add(german ? $"an das Team {team}" : $"to the team {team}");
        if (rule.SetPriority is { } priority)
            actions.Add($"{(german ? "Priorität" : "priority")} {JsonNamingPolicy.CamelCase.ConvertName(priority.ToString())}");
        if (rule.SetCategory is { } category)
            actions.Add($"{(german ? "Kategorie" : "category")} {category}");
        if (!rule.AddTags.IsEmpty)
            actions.Add($"{(german ? "Schlagwörter" : "tags")} {string.Join(", ", rule.AddTags)}");
        if (!rule.RequireSkills.IsEmpty)
            actions.Add($"{(german ? "verlangt Kenntnisse" : "requires skills")} {string.Join(", ", rule.RequireSkills)}");
        if (rule.Stop)
            actions.Add(german ? "keine weiteren Regeln" : "no further rules");
        return actions.DrainToImmutable();
    }
}
