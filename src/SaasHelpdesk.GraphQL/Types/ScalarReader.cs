using System.Diagnostics.CodeAnalysis;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>Input coercion of a custom scalar.</summary>
/// <param name="input">The value, never null and never a variable.</param>
/// <param name="value">The value read.</param>
/// <returns>False if the scalar cannot represent it, which makes the request fail with a message that says so.</returns>
public delegate bool ScalarReader<T>(in InputValue input, [MaybeNullWhen(false)] out T value);
