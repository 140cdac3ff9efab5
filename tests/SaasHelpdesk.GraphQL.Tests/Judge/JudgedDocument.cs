namespace SaasHelpdesk.GraphQL.Tests.Judge;

/// <summary>A document with the JSON of its variables.</summary>
internal sealed record JudgedDocument(string Text, string? Variables = null);
