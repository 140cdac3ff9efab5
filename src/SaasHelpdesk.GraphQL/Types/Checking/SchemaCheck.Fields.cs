namespace SaasHelpdesk.GraphQL.Types.Checking;

/// <summary>Fields and interfaces, type validation of sections 3.6 and 3.7.</summary>
internal sealed partial class SchemaCheck
{
    private void Check(ICompositeType type)
    {
        if (type.Fields.Count == 0)
        {
            Fault($"Type {type.Name} must define one or more fields.");
        }

        foreach (var field in type.Fields)
        {
            Check(field, $"{type.Name}.{field.Name}");
        }

        foreach (var twice in type.Interfaces.GroupBy(implemented => implemented).Where(group => group.Count() > 1))
        {
            Fault($"Type {type.Name} can only implement {twice.Key.Name} once.");
        }

        foreach (var implemented in type.Interfaces.Distinct())
        {
            CheckIsOfSchema(implemented.Type, type.Name);
            if (ReferenceEquals(implemented, type))
            {
                Fault($"Type {type.Name} cannot implement itself because it would create a circular reference.");
                continue;
            }

            CheckImplementation(type, implemented);
        }
    }

    private void Check(FieldDefinition field, string coordinate)
    {
        CheckName(field.Name, coordinate);
        CheckIsOfSchema(field.Type, coordinate);
        if (!field.Type.IsOutputType)
        {
            Fault($"The type of {coordinate} must be Output Type but got: {field.Type}.");
        }

        foreach (var argument in field.Arguments)
        {
            Check(argument, $"{coordinate}({argument.Name}:)");
        }

        foreach (var size in field.StaticCost.SizeArguments.Where(size => SizePath.TypeOf(field, size) is not { } type || !SizePath.IsSize(type)))
        {
            Fault($"The cost of {coordinate} refers to an argument \"{size}\" of type Int that it does not have.");
        }
    }

    /// <summary>IsValidImplementation.</summary>
    private void CheckImplementation(ICompositeType type, IInterfaceType implemented)
    {
        foreach (var inherited in implemented.Interfaces)
        {
            if (!type.Interfaces.Contains(inherited))
            {
                Fault(ReferenceEquals(inherited, type)
                    ? $"Type {type.Name} cannot implement {implemented.Name} because it would create a circular reference."
                    : $"Type {type.Name} must implement {inherited.Name} because it is implemented by {implemented.Name}.");
            }
        }

        foreach (var expected in implemented.Fields)
        {
            var coordinate = $"{implemented.Name}.{expected.Name}";
            if (type.FindField(expected.Name) is not { } field)
            {
                Fault($"Interface field {coordinate} expected but {type.Name} does not provide it.");
                continue;
            }

            if (!IsValidFieldType(field.Type, expected.Type))
            {
                Fault($"Interface field {coordinate} expects type {expected.Type} but {type.Name}.{field.Name} is type {field.Type}.");
            }

            if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            {
                Fault($"Interface field {coordinate} is not deprecated, so implementation field {type.Name}.{field.Name} must not be deprecated.");
            }

            CheckArguments(type, field, expected, coordinate);
        }
    }

    private void CheckArguments(ICompositeType type, FieldDefinition field, FieldDefinition expected, string coordinate)
    {
        foreach (var wanted in expected.Arguments)
        {
            if (field.FindArgument(wanted.Name) is not { } argument)
            {
                Fault($"Interface field argument {coordinate}({wanted.Name}:) expected but {type.Name}.{field.Name} does not provide it.");
            }
            else if (!ReferenceEquals(argument.Type, wanted.Type))
            {
                Fault(
                    $"Interface field argument {coordinate}({wanted.Name}:) expects type {wanted.Type} "
                    + $"but {type.Name}.{field.Name}({wanted.Name}:) is type {argument.Type}.");
            }
        }

        foreach (var extra in field.Arguments.Where(argument => argument.IsRequired && expected.FindArgument(argument.Name) is null))
        {
            Fault($"Argument \"{type.Name}.{field.Name}({extra.Name}:)\" must not be required as interface field {coordinate} does not have it.");
        }
    }

    /// <summary>IsValidImplementationFieldType and IsSubType.</summary>
    private static bool IsValidFieldType(GraphQLType type, GraphQLType expected)
    {
        if (type.IsNonNull)
        {
            return IsValidFieldType(type.NullableType, expected.NullableType);
        }

        if (type.Kind == TypeKind.List && expected.Kind == TypeKind.List)
        {
            return IsValidFieldType(type.OfType!, expected.OfType!);
        }

        return (type.Kind != TypeKind.List && expected.Kind != TypeKind.List && ReferenceEquals(type.Declared, expected.Declared))
            || (type is IObjectType member && expected is IUnionType union && union.Members.Contains(member))
            || (type is ICompositeType implementing && expected is IInterfaceType implemented && implementing.Interfaces.Contains(implemented));
    }
}
