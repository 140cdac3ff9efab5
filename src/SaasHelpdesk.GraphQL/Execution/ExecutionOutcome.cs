namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>What was written.</summary>
/// <param name="Errors">The errors in the response, for logs and status codes.</param>
/// <param name="IsRequestError">Nothing was executed: the response has no <c>data</c> (section 7.1.2).</param>
public readonly record struct ExecutionOutcome(IReadOnlyList<GraphQLError> Errors, bool IsRequestError);
