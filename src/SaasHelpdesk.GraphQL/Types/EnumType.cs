using System.Runtime.CompilerServices;
using System.Text;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An enum type, section 3.9. Values of a .NET enum are named in UPPER_CASE unless a name is given.</summary>
/// <typeparam name="T">The .NET values that stand for the enum's values.</typeparam>
public sealed class EnumType<T> : GraphQLType<T>, IEnumType
    where T : notnull
{
    private readonly List<EnumValueDefinition> _values = [];
    private const int MostSmall = 256;
    private readonly Dictionary<T, byte[]> _output = [];
    private byte[]?[] _small = [];
    private readonly Dictionary<string, object> _input = [];

    internal EnumType(string name, string? description)
        : base(name, description)
    {
    }

    internal override TypeKind Kind => TypeKind.Enum;

    IReadOnlyList<EnumValueDefinition> IEnumType.Values => _values;

    /// <summary>Adds a value named after the .NET value: <c>InProgress</c> becomes <c>IN_PROGRESS</c>.</summary>
    /// <param name="value">The .NET value.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="deprecated">Why not to use it any more, or null.</param>
    /// <param name="directives">Custom directives of the definition, see <see cref="CustomDirectives.Apply"/>.</param>
    public EnumType<T> Value(T value, string? description, string? deprecated = null, string? directives = null) =>
        NamedValue(EnumNames.ToUpperCase(value.ToString()!), value, description, deprecated, directives);

    /// <summary>Adds a value under a name of its own.</summary>
    /// <param name="name">Name in documents and responses.</param>
    /// <param name="value">The .NET value.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="deprecated">Why not to use it any more, or null.</param>
    /// <param name="directives">Custom directives of the definition, see <see cref="CustomDirectives.Apply"/>.</param>
    public EnumType<T> NamedValue(string name, T value, string? description, string? deprecated = null, string? directives = null) =>
        Add(new EnumValueDefinition(name, description, deprecated) { Directives = CustomDirectives.Parse(directives) }, value);

    internal EnumType<T> Add(EnumValueDefinition definition, T value)
    {
        var name = definition.Name;
        if (!_input.TryAdd(name, value) || !_output.TryAdd(value, Encoding.UTF8.GetBytes($"\"{name}\"")))
        {
            throw new SchemaException($"Enum {Name} has the value \"{name}\" twice.");
        }

        if (SmallNumberOf(value) is >= 0 and < MostSmall and var number)
        {
            Array.Resize(ref _small, Math.Max(_small.Length, number + 1));
            _small[number] = _output[value];
        }

        _values.Add(definition);
        return this;
    }

    internal override Completion Complete(CompletionContext context, T? value, SelectedField field)
    {
        if (value is null)
        {
            return Completion.Null;
        }

        var number = SmallNumberOf(value);
        if ((uint)number < (uint)_small.Length && _small[number] is { } small)
        {
            context.Output.WriteRaw(small);
            return Completion.Written;
        }

        if (!_output.TryGetValue(value, out var name))
        {
            throw new InvalidOperationException($"Enum \"{Name}\" cannot represent value: {value}");
        }

        context.Output.WriteRaw(name);
        return Completion.Written;
    }

    internal override bool TryCoerce(in InputValue input, InputCoercion context, out object? value)
    {
        value = null;
        if (input.Kind != (input.IsJson ? InputKind.String : InputKind.Enum))
        {
            return context.Fail($"Enum \"{Name}\" cannot represent non-enum value: {input}.", input);
        }

        return _input.TryGetValue(input.Text!, out value)
            || context.Fail($"Value \"{input.Text}\" does not exist in \"{Name}\" enum.", input);
    }

    // The number of a .NET enum's value, which finds the name without a dictionary; -1 for all other types.
    private static int SmallNumberOf(T value) =>
        typeof(T).IsEnum && Unsafe.SizeOf<T>() == sizeof(int) ? Unsafe.As<T, int>(ref value) : -1;
}
