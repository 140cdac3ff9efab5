namespace SaasHelpdesk.Server.Demo;

/// <summary>One demo tenant as <c>demo.json</c> names it.</summary>
/// <param name="Slug">The tenant.</param>
/// <param name="Graphql">Address of its API.</param>
/// <param name="ApiKey">An administrator's key.</param>
internal sealed record DemoTenant(string Slug, string Graphql, string ApiKey);
