namespace SaasHelpdesk.Api.Scalars;

/// <summary>One JSON value as UTF-8 text.</summary>
/// <param name="Utf8">The text.</param>
internal readonly record struct JsonText(ReadOnlyMemory<byte> Utf8);
