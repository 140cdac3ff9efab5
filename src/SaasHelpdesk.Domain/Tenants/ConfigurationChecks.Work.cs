namespace SaasHelpdesk.Domain.Tenants;

/// <content>Who works and how work reaches them: teams, routing, webhooks.</content>
internal sealed partial class ConfigurationChecks
{
    private const int MaxTeams = 500;
    private const int MaxMembers = 500;
    private const int MaxRules = 500;
    private const int MaxWebhooks = 50;

    private void Teams()
    {
        var teams = _configuration.Teams;
        Ids(teams, MaxTeams, "teams", t => t.Id.ToString());
        for (var i = 0; i < teams.Length; i++)
        {
            var (team, path) = (teams[i], $"teams[{i}]");
            Name(team.Name, $"{path}.name");
            Known(team.Scope, $"{path}.scope");
            Known(team.Assignment, $"{path}.assignment");
            Span(team.TakeWithin, $"{path}.takeWithin");
            Span(team.RelaxSkillsAfter, $"{path}.relaxSkillsAfter");
            if (team.Level is < 1 or > 3)
                _found.Add(ConfigurationErrors.Level(team.Level, $"{path}.level"));
            Ids(team.Members, MaxMembers, $"{path}.members", m => m.Agent.ToString(), "agent");
            for (var m = 0; m < team.Members.Length; m++)
            {
                if (team.Members[m].Weight is < 1 or > MaxWeight)
                    _found.Add(ConfigurationErrors.Weight(team.Members[m].Weight, $"{path}.members[{m}].weight"));
            }
        }
    }

    private void Routing()
    {
        var rules = _configuration.Routing;
        Ids(rules, MaxRules, "routing", r => r.Id.ToString());
        for (var i = 0; i < rules.Length; i++)
        {
            var (rule, path) = (rules[i], $"routing[{i}]");
            Name(rule.Name, $"{path}.name");
            Condition(rule.When, $"{path}.when");
            KnownTeam(rule.SetTeam, $"{path}.setTeam");
            if (rule.SetPriority is { } priority)
                Known(priority, $"{path}.setPriority");
            if (rule.SetCategory is { } category && !_scope.Categories.Contains(category))
                _found.Add(ConfigurationErrors.UnknownCategory(category, $"{path}.setCategory"));
            for (var t = 0; t < rule.AddTags.Length; t++)
            {
                if (string.IsNullOrWhiteSpace(rule.AddTags[t]) || rule.AddTags[t].Length > MaxTag || rule.AddTags[t].Any(char.IsControl))
                    _found.Add(ConfigurationErrors.Tag(rule.AddTags[t], $"{path}.addTags[{t}]"));
            }

            var changesNothing = rule is { SetTeam: null, SetPriority: null, SetCategory: null, AddTags.IsEmpty: true, RequireSkills.IsEmpty: true };
            if (changesNothing && rule is { Stop: false, Active: true })
                _found.Add(ConfigurationErrors.RuleWithoutEffect(path));
        }
    }

    private void Webhooks()
    {
        var webhooks = _configuration.Webhooks;
        Ids(webhooks, MaxWebhooks, "webhooks", w => w.Id.ToString());
        for (var i = 0; i < webhooks.Length; i++)
        {
            if (!webhooks[i].Url.IsAbsoluteUri || webhooks[i].Url.Scheme != Uri.UriSchemeHttps)
                _found.Add(ConfigurationErrors.WebhookUrl($"webhooks[{i}].url"));
            if (string.IsNullOrWhiteSpace(webhooks[i].SecretReference))
                _found.Add(ConfigurationErrors.WebhookSecret($"webhooks[{i}].secretReference"));
        }
    }
}
