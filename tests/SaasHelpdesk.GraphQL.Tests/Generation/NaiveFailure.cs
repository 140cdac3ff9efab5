namespace SaasHelpdesk.GraphQL.Tests.Generation;

/// <summary>A value cannot be coerced, or null has to go to the position above.</summary>
internal sealed class NaiveFailure : Exception;
