using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>
/// The exact policy text that a ticket is measured by. Configurations are immutable, so that the pinned version names the policy's and its
/// calendars' versions for ever.
/// </summary>
/// <param name="Policy">The policy.</param>
/// <param name="ConfigurationVersion">The tenant configuration's version, from 1 up.</param>
public sealed record SlaPin(PolicyId Policy, int ConfigurationVersion);
