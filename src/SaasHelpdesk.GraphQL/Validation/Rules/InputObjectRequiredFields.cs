using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.6.4: a non-null field without default is given. That it is not the null literal is a matter of values, see
/// <see cref="ValuesOfCorrectType"/>.
/// </summary>
internal sealed class InputObjectRequiredFields(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(ValueNode value, ValuePosition position)
    {
        if (value is not ObjectValueNode map || position.Type?.NullableType is not IInputObjectType type)
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (field.IsRequired && map.Find(field.Name) is null)
            {
                Context.Report($"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", map.Location);
            }
        }
    }
}
