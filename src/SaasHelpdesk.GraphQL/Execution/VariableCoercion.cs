using System.Text.Json;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>CoerceVariableValues, section 6.1.2.</summary>
internal static class VariableCoercion
{
    internal static VariableValues Coerce(
        GraphQLSchema schema, OperationDefinitionNode operation, JsonElement provided, List<GraphQLError> errors)
    {
        if (operation.Variables.Count == 0)
        {
            return VariableValues.Empty;
        }

        var values = new VariableValues([.. operation.Variables.Select(variable => variable.Name)]);
        for (var i = 0; i < operation.Variables.Count; i++)
        {
            if (TryCoerce(schema, operation.Variables[i], provided, errors, out var value))
            {
                values.Set(i, value);
            }
        }

        return values;
    }

    private static bool TryCoerce(
        GraphQLSchema schema, VariableDefinitionNode variable, JsonElement provided, List<GraphQLError> errors, out object? value)
    {
        value = null;
        if (TypeSyntax.ToType(schema, variable.Type) is not { IsInputType: true } type)
        {
            errors.Add(Error(variable, $"Variable \"${variable.Name}\" expected value of type \"{variable.Type}\" which cannot be used as an input type."));
            return false;
        }

        var coercion = new InputCoercion(variable.Name, variables: null);
        if (provided.ValueKind != JsonValueKind.Object || !SafeJson.TryGetProperty(provided, variable.Name, out var json))
        {
            if (variable.DefaultValue is not null)
            {
                return coercion.TryCoercePosition(type, new InputValue(variable.DefaultValue), out value) || Fail(variable, coercion, errors);
            }

            if (type.IsNonNull)
            {
                errors.Add(Error(variable, $"Variable \"${variable.Name}\" of required type \"{type}\" was not provided."));
            }

            return false;
        }

        if (json.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            errors.Add(Error(variable, $"Variable \"${variable.Name}\" of non-null type \"{type}\" must not be null."));
            return false;
        }

        return coercion.TryCoercePosition(type, new InputValue(json), out value) || Fail(variable, coercion, errors);
    }

    private static bool Fail(VariableDefinitionNode variable, InputCoercion coercion, List<GraphQLError> errors)
    {
        foreach (var fault in coercion.Faults)
        {
            var at = fault.Path == variable.Name ? "" : $" at \"{fault.Path}\"";
            errors.Add(Error(variable, $"Variable \"${variable.Name}\" got invalid value {fault.Value}{at}; {fault.Message}"));
        }

        return false;
    }

    private static GraphQLError Error(VariableDefinitionNode variable, string message) =>
        new(message, ErrorCodes.BadUserInput, [variable.Location]);
}
