namespace SaasHelpdesk.GraphQL.Tests.Generation;

/// <summary>An object of a made up graph: where it was asked for, and its object type.</summary>
internal sealed record MadeUpObject(string Key, string Type);
