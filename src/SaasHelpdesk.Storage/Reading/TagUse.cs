namespace SaasHelpdesk.Storage.Reading;

/// <summary>A tag and how often it is used.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Count">On how many of the tickets that were looked at.</param>
public sealed record TagUse(string Tag, int Count);
