namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>A value that may not have been given at all, which differs from null.</summary>
/// <typeparam name="T">The value; null is a given null.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>A value that was given.</summary>
    public Optional(T? value)
    {
        Value = value;
        IsPresent = true;
    }

    /// <summary>Was it given?</summary>
    public bool IsPresent { get; }

    /// <summary>The value; default if none was given.</summary>
    public T? Value { get; }

    /// <summary>The given value, or else another.</summary>
    public T? Or(T? other) => IsPresent ? Value : other;
}
