using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>Where a value stands.</summary>
/// <param name="Type">Expected type; for a single value in place of a list the type of its item. Null if unknown.</param>
/// <param name="HasDefault">The argument or input field has a default.</param>
/// <param name="IsOneOfField">The value is given to a field of a <c>@oneOf</c> input object, which must not become null.</param>
internal readonly record struct ValuePosition(GraphQLType? Type, bool HasDefault = false, bool IsOneOfField = false);
