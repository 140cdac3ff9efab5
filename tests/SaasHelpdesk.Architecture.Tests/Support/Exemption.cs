namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>A named exception from a house rule.</summary>
/// <param name="Where">The place exactly as the rule reports it.</param>
/// <param name="Reason">Why the rule does not fit there.</param>
internal sealed record Exemption(string Where, string Reason);
