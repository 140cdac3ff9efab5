using System.Collections.Immutable;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Tenants;

/// <content>Checking.</content>
public sealed partial record TenantConfiguration
{
    /// <summary>
    /// Everything that is wrong, each with the path of its field (<c>policies[0].rules[2].targets[1].duration</c>); empty if the configuration
    /// may be published. Codes start with <c>configuration.</c>, or with <c>calendar.</c>, <c>sla.</c>, <c>ladder.</c> and <c>condition.</c>
    /// for those parts.
    /// </summary>
    public ImmutableArray<Refusal> Validate() => ConfigurationChecks.Run(this);
}
