using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An input object type, section 3.10. Its coerced value is read into a .NET type by an explicit function.</summary>
/// <typeparam name="T">What arguments of the type are read as.</typeparam>
public sealed class InputObjectType<T> : GraphQLType<T>, IInputObjectType
{
    private readonly Func<InputObject, T> _read;
    private readonly List<InputValueDefinition> _fields = [];
    private readonly Dictionary<string, int> _index = [];

    internal InputObjectType(string name, string? description, Func<InputObject, T> read)
        : base(name, description) => _read = read;

    internal override TypeKind Kind => TypeKind.InputObject;

    string IInputObjectType.Name => Name!;

    bool IInputObjectType.IsOneOf => IsOneOf;

    IReadOnlyList<InputValueDefinition> IInputObjectType.Fields => _fields;

    private bool IsOneOf { get; set; }

    InputValueDefinition? IInputObjectType.FindField(string name) => _index.TryGetValue(name, out var at) ? _fields[at] : null;

    /// <summary>Adds a field.</summary>
    /// <param name="name">Name.</param>
    /// <param name="type">Type.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="deprecated">Why not to use it any more, or null.</param>
    /// <param name="directives">Custom directives of the definition, see <see cref="CustomDirectives.Apply"/>.</param>
    public InputObjectType<T> Field<TField>(
        string name, GraphQLType<TField> type, string? description, string? deprecated = null, string? directives = null)
    {
        Add(new InputValueDefinition(name, type, description, null)
        {
            DeprecationReason = deprecated,
            Directives = CustomDirectives.Parse(directives),
        });
        return this;
    }

    /// <summary>Adds a field with a default, written as in a document: <c>"10"</c>, <c>"{by: CREATED}"</c>.</summary>
    /// <param name="name">Name.</param>
    /// <param name="type">Type.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="defaultValue">The default.</param>
    /// <param name="deprecated">Why not to use it any more, or null.</param>
    /// <param name="directives">Custom directives of the definition, see <see cref="CustomDirectives.Apply"/>.</param>
    public InputObjectType<T> FieldWithDefault<TField>(
        string name, GraphQLType<TField> type, string? description, string defaultValue, string? deprecated = null, string? directives = null)
    {
        Add(new InputValueDefinition(name, type, description, Parser.ParseConstValue(defaultValue))
        {
            DeprecationReason = deprecated,
            Directives = CustomDirectives.Parse(directives),
        });
        return this;
    }

    /// <summary>Marks the type <c>@oneOf</c>: exactly one field is given (section 3.10.1).</summary>
    public InputObjectType<T> OneOf()
    {
        IsOneOf = true;
        return this;
    }

    internal override bool TryCoerce(in InputValue input, InputCoercion context, out object? value)
    {
        value = null;
        if (input.Kind != InputKind.Object)
        {
            return context.Fail($"Expected type \"{Name}\" to be an object.", input);
        }

        var values = new object?[_fields.Count];
        var present = new bool[_fields.Count];
        if (!InputObjectCoercion.TryCoerce(this, input, context, values, present))
        {
            return false;
        }

        value = _read(new InputObject(this, values, present));
        return true;
    }

    internal override Completion Complete(CompletionContext context, T? value, SelectedField field) =>
        throw new InvalidOperationException($"{Name} is not an output type.");

    internal void Add(InputValueDefinition field)
    {
        if (!_index.TryAdd(field.Name, _fields.Count))
        {
            throw new SchemaException($"Input type {Name} has two fields \"{field.Name}\".");
        }

        _fields.Add(field);
    }
}
