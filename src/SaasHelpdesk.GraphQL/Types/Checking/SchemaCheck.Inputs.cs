using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types.Checking;

/// <summary>Input objects and default values, type validation of section 3.10.</summary>
internal sealed partial class SchemaCheck
{
    private void Check(IInputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            Fault($"Input Object type {type.Name} must define one or more fields.");
        }

        foreach (var field in type.Fields)
        {
            var coordinate = $"{type.Name}.{field.Name}";
            Check(field, coordinate);
            if (type.IsOneOf && field.Type.IsNonNull)
            {
                Fault($"OneOf input field {coordinate} must be nullable.");
            }

            if (type.IsOneOf && field.DefaultValue is not null)
            {
                Fault($"OneOf input field {coordinate} cannot have a default value.");
            }
        }
    }

    /// <summary>Cycles of required fields, and of default values that bring in each other.</summary>
    private void CheckInputCycles()
    {
        foreach (var type in _schema.Types.OfType<IInputObjectType>())
        {
            if (Reaches(type, type, []))
            {
                Fault($"Cannot reference Input Object {type.Name} within itself through a series of non-null fields.");
            }

            if (HasDefaultCycle(type, new ObjectValueNode([], default), []))
            {
                Fault($"The default values of Input Object {type.Name} refer to themselves.");
            }
        }
    }

    private static bool Reaches(IInputObjectType from, IInputObjectType target, HashSet<IInputObjectType> visited)
    {
        foreach (var field in from.Fields)
        {
            if (field.Type.IsNonNull && field.Type.NullableType is IInputObjectType next
                && (ReferenceEquals(next, target) || (visited.Add(next) && Reaches(next, target, visited))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>InputObjectDefaultValueHasCycle.</summary>
    private static bool HasDefaultCycle(IInputObjectType type, ValueNode value, HashSet<InputValueDefinition> visited) => value switch
    {
        ListValueNode list => list.Items.Any(item => HasDefaultCycle(type, item, visited)),
        ObjectValueNode map => type.Fields.Any(field => HasDefaultCycle(field, map, visited)),
        _ => false,
    };

    private static bool HasDefaultCycle(InputValueDefinition field, ObjectValueNode map, HashSet<InputValueDefinition> visited)
    {
        if (field.Type.NamedType is not IInputObjectType type)
        {
            return false;
        }

        if (map.Find(field.Name) is { } given)
        {
            return HasDefaultCycle(type, given.Value, visited);
        }

        return field.DefaultValue is not null
            && (visited.Contains(field) || HasDefaultCycle(type, field.DefaultValue, [.. visited, field]));
    }

    /// <summary>Coerces every default once, which also keeps the result for all requests.</summary>
    private void CheckDefaults()
    {
        foreach (var (coordinate, value) in AllInputValues().Where(entry => entry.Value.DefaultValue is not null))
        {
            try
            {
                _ = value.CoercedDefault;
            }
            catch (Exception exception) when (exception is SchemaException or GraphQLException)
            {
                Fault($"{coordinate} has an invalid default value: {exception.Message}");
            }
        }
    }

    private IEnumerable<(string Coordinate, InputValueDefinition Value)> AllInputValues()
    {
        var fields = _schema.Types.OfType<ICompositeType>()
            .SelectMany(type => type.Fields, (type, field) => (Coordinate: $"{type.Name}.{field.Name}", field.Arguments));
        var directives = _schema.Directives.Select(directive => (Coordinate: $"@{directive.Name}", directive.Arguments));
        var inputs = _schema.Types.OfType<IInputObjectType>().Select(type => (Coordinate: type.Name, Arguments: type.Fields));
        return fields.Concat(directives).Concat(inputs)
            .SelectMany(owner => owner.Arguments, (owner, value) => ($"{owner.Coordinate}({value.Name}:)", value));
    }
}
