namespace SaasHelpdesk.Domain.Tenants;

/// <summary>A choice of a select field.</summary>
/// <param name="Key">Slug, unique within the field; what tickets hold.</param>
/// <param name="Name">Name to show.</param>
public sealed record FieldOption(string Key, string Name);
