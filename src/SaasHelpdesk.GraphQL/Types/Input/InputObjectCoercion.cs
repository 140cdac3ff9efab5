namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>Input coercion of objects, section 3.10 "Input Coercion" with the rules of <c>@oneOf</c>.</summary>
internal static class InputObjectCoercion
{
    internal static bool TryCoerce(IInputObjectType type, in InputValue input, InputCoercion context, object?[] values, bool[] present)
    {
        var valid = RefuseUnknown(type, input, context);
        if (type.IsOneOf && !HasExactlyOne(type, input, context))
        {
            return false;
        }

        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            if (input.TryGetField(field.Name, out var entry) && !context.IsAbsent(entry))
            {
                context.Push(field.Name);
                valid &= context.TryCoercePosition(field.Type, entry, out values[i]);
                context.Pop();
                present[i] = true;
            }
            else if (field.DefaultValue is not null)
            {
                (values[i], present[i]) = (field.CoercedDefault, true);
            }
            else if (field.Type.IsNonNull)
            {
                valid = context.Fail($"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.", input);
            }
        }

        return valid && (!type.IsOneOf || HasValue(type, input, context, values, present));
    }

    private static bool RefuseUnknown(IInputObjectType type, in InputValue input, InputCoercion context)
    {
        var valid = true;
        foreach (var (name, entry) in input.Fields)
        {
            if (type.FindField(name) is null)
            {
                valid = context.Fail($"Field \"{name}\" is not defined by type \"{type.Name}\".", entry);
            }
        }

        return valid;
    }

    /// <summary>Before coercion: exactly one entry, which is not null (section 3.10.1).</summary>
    private static bool HasExactlyOne(IInputObjectType type, in InputValue input, InputCoercion context)
    {
        var count = 0;
        foreach (var (name, entry) in input.Fields)
        {
            count++;
            if (entry.Kind == InputKind.Null)
            {
                return context.Fail($"Field \"{name}\" of OneOf type \"{type.Name}\" must be non-null.", input);
            }
        }

        return count == 1 || context.Fail($"Exactly one key must be specified for OneOf type \"{type.Name}\".", input);
    }

    /// <summary>After coercion: a variable may have brought null, or nothing.</summary>
    private static bool HasValue(IInputObjectType type, in InputValue input, InputCoercion context, object?[] values, bool[] present)
    {
        var given = Array.IndexOf(present, true);
        return (given >= 0 && values[given] is not null)
            || context.Fail($"Value for the member field of OneOf type \"{type.Name}\" must be specified and non-null.", input);
    }
}
