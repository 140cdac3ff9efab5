using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.6.2: a field of an input object is defined by its type.</summary>
internal sealed class InputObjectFieldNames(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(ValueNode value, ValuePosition position)
    {
        if (value is not ObjectValueNode map || position.Type?.NullableType is not IInputObjectType type)
        {
            return;
        }

        foreach (var entry in map.Fields)
        {
            if (type.FindField(entry.Name) is null)
            {
                var hint = Context.Suggest(entry.Name, type.Fields.Select(definition => definition.Name));
                Context.Report($"Field \"{entry.Name}\" is not defined by type \"{type.Name}\".{hint}", entry.Location);
            }
        }
    }
}
