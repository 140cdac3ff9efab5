namespace SaasHelpdesk.Domain.Ports;

/// <summary>One immutable version of a tenant's configuration. A version that exists is never written again.</summary>
/// <param name="Version">From 1 up.</param>
/// <param name="Json">The configuration as UTF-8 JSON.</param>
public sealed record ConfigurationRow(int Version, ReadOnlyMemory<byte> Json) : ReadModelRow;
