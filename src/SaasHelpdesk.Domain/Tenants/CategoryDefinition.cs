namespace SaasHelpdesk.Domain.Tenants;

/// <summary>A node of the tenant's category tree.</summary>
/// <param name="Path">Slugs parted by <c>/</c>, at most five levels: <c>hardware/laptop</c>. The parent is a category of its own.</param>
/// <param name="Name">Name to show.</param>
public sealed record CategoryDefinition(string Path, string Name);
