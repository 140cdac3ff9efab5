namespace SaasHelpdesk.Server.Demo;

/// <summary>The demo provider (MSP) as <c>demo.json</c> names it.</summary>
/// <param name="Slug">The provider.</param>
/// <param name="Tenants">The tenants that it serves.</param>
internal sealed record DemoProvider(string Slug, IReadOnlyList<string> Tenants);
