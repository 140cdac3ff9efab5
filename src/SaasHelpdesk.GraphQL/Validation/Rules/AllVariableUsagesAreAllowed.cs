using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.8.5: a variable's type fits each position that it is used for.</summary>
internal sealed class AllVariableUsagesAreAllowed(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(OperationDefinitionNode operation)
    {
        var variables = new Dictionary<string, VariableDefinitionNode>();
        foreach (var variable in operation.Variables.Where(variable => Context.Schema.FindType(variable.Type.NamedType) is not null))
        {
            variables.TryAdd(variable.Name, variable);
        }

        foreach (var usage in Context.Usages.Variables(operation))
        {
            if (usage.Position.Type is { } type
                && variables.TryGetValue(usage.Node.Name, out var variable)
                && !IsAllowed(variable, usage.Position, type))
            {
                var message = usage.Position.IsOneOfField && !type.IsNonNull && AreCompatible(variable.Type, type)
                    ? $"Variable \"${variable.Name}\" is of type \"{variable.Type}\" but must be non-nullable to be used for OneOf Input Object field."
                    : $"Variable \"${variable.Name}\" of type \"{variable.Type}\" used in position expecting type \"{type}\".";
                Context.Report(message, variable.Location, usage.Node.Location);
            }
        }
    }

    /// <summary>IsVariableUsageAllowed and IsNonNullPosition.</summary>
    private static bool IsAllowed(VariableDefinitionNode variable, ValuePosition position, GraphQLType type)
    {
        if ((type.IsNonNull || position.IsOneOfField) && variable.Type is not NonNullTypeNode)
        {
            var hasDefault = variable.DefaultValue is not (null or NullValueNode) || position.HasDefault;
            return hasDefault && AreCompatible(variable.Type, type.NullableType);
        }

        return AreCompatible(variable.Type, type);
    }

    /// <summary>AreTypesCompatible.</summary>
    private static bool AreCompatible(TypeNode variable, GraphQLType location)
    {
        if (location.IsNonNull)
        {
            return variable is NonNullTypeNode nonNull && AreCompatible(nonNull.Inner, location.NullableType);
        }

        return variable switch
        {
            NonNullTypeNode nonNull => AreCompatible(nonNull.Inner, location),
            ListTypeNode list => location.Kind == TypeKind.List && AreCompatible(list.Item, location.OfType!),
            _ => location.Kind != TypeKind.List && ((NamedTypeNode)variable).Name == location.Name,
        };
    }
}
