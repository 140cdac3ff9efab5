namespace SaasHelpdesk.GraphQL.Types.Coordinates;

/// <summary>Kinds of schema elements (section 2.14).</summary>
public enum SchemaElementKind
{
    /// <summary>A named type.</summary>
    Type,

    /// <summary>A field of an object or interface type.</summary>
    Field,

    /// <summary>A field of an input object type.</summary>
    InputField,

    /// <summary>A value of an enum type.</summary>
    EnumValue,

    /// <summary>An argument of a field.</summary>
    FieldArgument,

    /// <summary>A directive.</summary>
    Directive,

    /// <summary>An argument of a directive.</summary>
    DirectiveArgument,
}
