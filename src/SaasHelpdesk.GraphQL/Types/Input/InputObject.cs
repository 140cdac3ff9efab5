namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>A coerced input object, section 3.10. Knows an absent field from one that is null.</summary>
public sealed class InputObject
{
    private readonly IInputObjectType _type;
    private readonly object?[] _values;
    private readonly bool[] _present;

    internal InputObject(IInputObjectType type, object?[] values, bool[] present)
    {
        _type = type;
        _values = values;
        _present = present;
    }

    /// <summary>Was a value given, or is there a default? A given null counts as present.</summary>
    /// <exception cref="ArgumentException">The type has no such field.</exception>
    public bool Has(string name) => _present[IndexOf(name)];

    /// <summary>The value; null and absent are the default of <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The .NET type of the field's type; <c>IReadOnlyList&lt;T&gt;</c> for lists.</typeparam>
    /// <exception cref="ArgumentException">The type has no such field.</exception>
    public T? Get<T>(string name) => (T?)_values[IndexOf(name)];

    /// <summary>The value of a String or ID field, or null.</summary>
    public string? GetString(string name) => Get<string>(name);

    /// <summary>The value of a list field; null and absent are the empty list.</summary>
    public IReadOnlyList<T> GetList<T>(string name) => Get<IReadOnlyList<T>>(name) ?? [];

    /// <summary>The value of a field whose type is an input object, or null.</summary>
    public InputObject? GetObject(string name) => Get<InputObject>(name);

    /// <summary>The value with its presence, for changes where absent means "leave as it is".</summary>
    public Optional<T> GetOptional<T>(string name)
    {
        var index = IndexOf(name);
        return _present[index] ? new Optional<T>((T?)_values[index]) : default;
    }

    private int IndexOf(string name)
    {
        var fields = _type.Fields;
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"Input type {_type.Name} has no field \"{name}\".", nameof(name));
    }
}
