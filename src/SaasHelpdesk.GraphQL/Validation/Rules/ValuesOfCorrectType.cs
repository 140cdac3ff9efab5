using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.6.1: a literal can be coerced to the type of its position. Variables in it count as right.</summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(ValueNode value, ValuePosition position)
    {
        if (position.Type is not { } type)
        {
            return;
        }

        switch (value)
        {
            case VariableNode:
                return;
            case NullValueNode when type.IsNonNull:
                Context.Report($"Expected value of type \"{type}\", found null.", value.Location);
                return;
            case NullValueNode:
                return;
            case ListValueNode when type.NullableType.Kind == TypeKind.List:
                return;
            case ObjectValueNode map when type.NullableType is IInputObjectType input:
                CheckOneOf(map, input);
                return;
        }

        Check(value, type.NullableType);
    }

    private void Check(ValueNode value, GraphQLType type)
    {
        if (!type.IsLeaf)
        {
            if (type.IsInputType)
            {
                Context.Report($"Expected value of type \"{type}\", found {new InputValue(value)}.", value.Location);
            }

            return;
        }

        if (HasVariable(value))
        {
            Context.Report($"A value of type \"{type}\" cannot have variables in it; make all of it a variable.", value.Location);
            return;
        }

        var coercion = new InputCoercion("", variables: null);
        if (!type.TryCoerce(new InputValue(value), coercion, out _))
        {
            Context.Report(coercion.Faults[0].Message, value.Location);
        }
    }

    private void CheckOneOf(ObjectValueNode map, IInputObjectType input)
    {
        if (!input.IsOneOf)
        {
            return;
        }

        if (map.Fields.Count != 1)
        {
            Context.Report($"OneOf Input Object \"{input.Name}\" must specify exactly one key.", map.Location);
        }
        else if (map.Fields[0].Value is NullValueNode)
        {
            Context.Report($"Field \"{input.Name}.{map.Fields[0].Name}\" must be non-null.", map.Location);
        }
    }

    private static bool HasVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariable),
        ObjectValueNode map => map.Fields.Any(entry => HasVariable(entry.Value)),
        _ => false,
    };

}
