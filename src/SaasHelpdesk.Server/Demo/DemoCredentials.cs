namespace SaasHelpdesk.Server.Demo;

/// <summary>What was made for the demo: who serves whom, and each tenant's key.</summary>
internal sealed record DemoCredentials(string Provider, IReadOnlyList<(string Slug, string ApiKey)> Tenants);
