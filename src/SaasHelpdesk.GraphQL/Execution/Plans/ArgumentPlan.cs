using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>Arguments of a selected field or directive: coerced when compiled, unless they depend on variables.</summary>
internal sealed class ArgumentPlan
{
    private readonly IReadOnlyList<InputValueDefinition> _definitions;
    private readonly ValueNode?[] _literals;

    private ArgumentPlan(IReadOnlyList<InputValueDefinition> definitions, ValueNode?[] literals)
    {
        _definitions = definitions;
        _literals = literals;
    }

    internal static ArgumentPlan None { get; } = new([], []) { Constant = ArgumentValues.Empty };

    /// <summary>The values, if they are the same for every request.</summary>
    internal ArgumentValues? Constant { get; private init; }

    /// <summary>Where a request keeps the values, if they depend on its variables.</summary>
    internal int Slot { get; private init; }

    internal static ArgumentPlan Compile(
        OperationPlan operation, IReadOnlyList<InputValueDefinition> definitions, IReadOnlyList<ArgumentNode> arguments)
    {
        if (definitions.Count == 0)
        {
            return None;
        }

        var literals = new ValueNode?[definitions.Count];
        foreach (var argument in arguments)
        {
            for (var i = 0; i < definitions.Count; i++)
            {
                literals[i] = definitions[i].Name == argument.Name ? argument.Value : literals[i];
            }
        }

        var plan = new ArgumentPlan(definitions, literals);
        return Array.Exists(literals, HasVariable) || !plan.TryCoerce(VariableValues.Empty, out var constant, out _)
            ? new ArgumentPlan(definitions, literals) { Slot = operation.NextArgumentSlot() }
            : new ArgumentPlan(definitions, literals) { Constant = constant };
    }

    /// <summary>CoerceArgumentValues, section 6.4.1.</summary>
    internal bool TryCoerce(VariableValues variables, out ArgumentValues values, out string fault)
    {
        var coerced = new object?[_definitions.Count];
        var present = new bool[_definitions.Count];
        values = ArgumentValues.Empty;
        for (var i = 0; i < _definitions.Count; i++)
        {
            var definition = _definitions[i];
            var literal = _literals[i];
            if (literal is VariableNode variable && !variables.TryGet(variable, out _))
            {
                literal = null;
            }

            if (literal is null)
            {
                if (definition.IsRequired)
                {
                    fault = $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.";
                    return false;
                }

                present[i] = definition.DefaultValue is not null;
                coerced[i] = present[i] ? definition.CoercedDefault : null;
                continue;
            }

            var coercion = new InputCoercion(definition.Name, variables);
            if (!coercion.TryCoercePosition(definition.Type, new InputValue(literal), out coerced[i]))
            {
                var first = coercion.Faults[0];
                fault = $"Argument \"{definition.Name}\" has invalid value {first.Value} at \"{first.Path}\": {first.Message}";
                return false;
            }

            present[i] = true;
        }

        values = new ArgumentValues(coerced, present);
        fault = "";
        return true;
    }

    private static bool HasVariable(ValueNode? value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariable),
        ObjectValueNode map => map.Fields.Any(field => HasVariable(field.Value)),
        _ => false,
    };
}
