using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Domain.Tenants;

/// <content>Calendars, policies and ladders: what is promised and what happens if it is not kept.</content>
internal sealed partial class ConfigurationChecks
{
    private const int MaxCalendars = 200;
    private const int MaxPolicies = 200;
    private const int MaxLadders = 200;

    private void Calendars()
    {
        var calendars = _configuration.Calendars;
        Ids(calendars, MaxCalendars, "calendars", c => c.Id.ToString());
        for (var i = 0; i < calendars.Length; i++)
        {
            Name(calendars[i].Name, $"calendars[{i}].name");
            if (BusinessCalendar.Compile(calendars[i]).Refusal is { } refusal)
                Under($"calendars[{i}]", [refusal]);
        }
    }

    private void Policies()
    {
        var policies = _configuration.Policies;
        var calendars = _configuration.Calendars.Select(c => c.Id).ToHashSet();
        var ladders = _configuration.Ladders.Select(l => l.Id).ToHashSet();
        Ids(policies, MaxPolicies, "policies", p => p.Id.ToString());
        for (var i = 0; i < policies.Length; i++)
        {
            Under($"policies[{i}]", SlaPolicyValidation.Check(policies[i], calendars, ladders));
            Condition(policies[i].When, $"policies[{i}].when");
            for (var r = 0; r < policies[i].Rules.Length; r++)
                Condition(policies[i].Rules[r].When, $"policies[{i}].rules[{r}].when");
        }
    }

    private void Ladders()
    {
        var ladders = _configuration.Ladders;
        Ids(ladders, MaxLadders, "ladders", l => l.Id.ToString());
        Ids(_configuration.ProviderLadders, MaxLadders, "providerLadders", l => l.Id.ToString());
        for (var i = 0; i < ladders.Length; i++)
        {
            Under($"ladders[{i}]", LadderValidation.Check(ladders[i]));
            var inherited = ladders[i].Inherits is { } parent ? _configuration.ProviderLadder(parent) : null;
            if (LadderMerge.Merge(ladders[i], inherited).Refusal is { } refusal)
                Under($"ladders[{i}]", [refusal]);
            for (var s = 0; s < ladders[i].Steps.Length; s++)
                Step(ladders[i].Steps[s], $"ladders[{i}].steps[{s}]");
        }
    }

    private void Step(LadderStep step, string field)
    {
        Condition(step.When, $"{field}.when");
        for (var a = 0; a < step.Actions.Length; a++)
        {
            var path = $"{field}.actions[{a}]";
            switch (step.Actions[a])
            {
                case NotifyAction notify:
                    KnownTeam(notify.Target.Team, $"{path}.target.team");
                    break;
                case ReassignAction reassign:
                    KnownTeam(reassign.Team, $"{path}.team");
                    break;
                case SetStatusAction set when !string.IsNullOrWhiteSpace(set.Status) && _configuration.Status(set.Status) is null:
                    _found.Add(ConfigurationErrors.UnknownStatus(set.Status, $"{path}.status"));
                    break;
            }
        }
    }
}
