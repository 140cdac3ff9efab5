namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>Input coercion of objects, section 3.10 "Input Coercion" with the rules of <c>@oneOf</c>.</summary>
internal static class InputObjectCoercion
{
    internal static bool TryCoerce(IInputObjectType type, in InputValue input, InputCoercion context, object?[] values, bool[] present)
    {
        var valid = RefuseUnknown(type, input, context);
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            if (input.TryGetField(field.Name, out var entry) && !(context.IsAbsent(entry) && !type.IsOneOf))
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

        return valid && (!type.IsOneOf || HasExactlyOne(type, input, context, values, present));
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

    private static bool HasExactlyOne(IInputObjectType type, in InputValue input, InputCoercion context, object?[] values, bool[] present)
    {
        var given = Array.IndexOf(present, true);
        if (given < 0 || Array.IndexOf(present, true, given + 1) >= 0)
        {
            return context.Fail($"Exactly one key must be specified for OneOf type \"{type.Name}\".", input);
        }

        return values[given] is not null || context.Fail($"Field \"{type.Fields[given].Name}\" must be non-null.", input);
    }
}
