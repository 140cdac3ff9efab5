namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>A place that breaks a house rule.</summary>
/// <param name="Where">A path or a name, stable enough to be exempted by.</param>
/// <param name="What">What is wrong there.</param>
internal sealed record Violation(string Where, string What);
