namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>What an input value is written as, in the document or in the variables.</summary>
public enum InputKind
{
    /// <summary>null.</summary>
    Null,

    /// <summary>A number without fraction and exponent.</summary>
    Int,

    /// <summary>Any other number.</summary>
    Float,

    /// <summary>A string.</summary>
    String,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A bare name; only in documents, JSON has strings for it.</summary>
    Enum,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A variable; only in documents. Its value has been coerced before.</summary>
    Variable,
}
