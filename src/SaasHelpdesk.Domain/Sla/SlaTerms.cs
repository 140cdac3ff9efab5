using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>A policy version made ready with its calendars and ladders. Immutable and thread-safe; made once a configuration version.</summary>
public sealed partial class SlaTerms
{
    private readonly CompiledCondition _when;
    private RuleTerms[] _rules = [];

    private SlaTerms(SlaPolicy policy, int configurationVersion, CompiledCondition when) =>
        (Policy, ConfigurationVersion, _when) = (policy, configurationVersion, when);

    /// <summary>The policy as written.</summary>
    public SlaPolicy Policy { get; }

    /// <summary>The tenant configuration's version in which the policy and its calendars were found.</summary>
    public int ConfigurationVersion { get; }

    /// <summary>What a ticket records to follow these terms.</summary>
    public SlaPin Pin => new(Policy.Id, ConfigurationVersion);

    /// <summary>Every target of every rule.</summary>
    public IEnumerable<TargetTerms> Targets => _rules.SelectMany(r => r.Targets);

    /// <summary>Whether a new ticket with these traits is to follow the policy.</summary>
    public bool AppliesTo(TicketTraits traits) => Policy.Active && _when.Matches(traits);

    /// <summary>The target that the first matching rule sets for a metric, or null if none does.</summary>
    public TargetTerms? TargetOf(TicketTraits traits, SlaMetric metric) => Match(traits)?[metric];

    /// <summary>The first rule that matches, or null.</summary>
    internal RuleTerms? Match(TicketTraits traits)
    {
        foreach (var rule in _rules)
        {
            if (rule.When.Matches(traits))
                return rule;
        }

        return null;
    }
}
