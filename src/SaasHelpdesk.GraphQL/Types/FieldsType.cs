using SaasHelpdesk.GraphQL.Types.Fields;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>What object and interface types share: fields and implemented interfaces (sections 3.6 and 3.7).</summary>
/// <typeparam name="TSource">The .NET type that the fields are resolved on.</typeparam>
public abstract class FieldsType<TSource> : GraphQLType<TSource>
{
    private readonly List<FieldDefinition> _fields = [];
    private readonly Dictionary<string, FieldDefinition> _byName = [];
    private readonly List<IInterfaceType> _interfaces = [];

    private protected FieldsType(string name, string? description)
        : base(name, description)
    {
    }

    private protected IReadOnlyList<FieldDefinition> FieldList => _fields;

    private protected List<IInterfaceType> InterfaceList => _interfaces;

    /// <summary>Adds a field that is a plain function of the object.</summary>
    public FieldDefinition Field<T>(string name, GraphQLType<T> type, string? description, Func<TSource, T?> resolve) =>
        Add(new SyncField<TSource, T>(name, type, type, description, resolve));

    /// <summary>Adds a field that is a plain function of the object and may be null.</summary>
    public FieldDefinition Field<T>(string name, GraphQLType<T> type, string? description, Func<TSource, T?> resolve)
        where T : struct =>
        Add(new SyncField<TSource, T?>(name, type, NullableType<T>.Of(type), description, resolve));

    /// <summary>Adds a field that needs arguments or services, but not to wait.</summary>
    public FieldDefinition Field<T>(string name, GraphQLType<T> type, string? description, Func<TSource, ResolverContext, T?> resolve) =>
        Add(new ContextField<TSource, T>(name, type, type, description, resolve));

    /// <summary>Adds a field that needs arguments or services, but not to wait, and may be null.</summary>
    public FieldDefinition Field<T>(string name, GraphQLType<T> type, string? description, Func<TSource, ResolverContext, T?> resolve)
        where T : struct =>
        Add(new ContextField<TSource, T?>(name, type, NullableType<T>.Of(type), description, resolve));

    /// <summary>Adds a field whose value may have to be waited for.</summary>
    public FieldDefinition Field<T>(
        string name, GraphQLType<T> type, string? description, Func<TSource, ResolverContext, ValueTask<T?>> resolve) =>
        Add(new AsyncField<TSource, T>(name, type, type, description, resolve));

    /// <summary>Adds a field whose value may have to be waited for and may be null.</summary>
    public FieldDefinition Field<T>(
        string name, GraphQLType<T> type, string? description, Func<TSource, ResolverContext, ValueTask<T?>> resolve)
        where T : struct =>
        Add(new AsyncField<TSource, T?>(name, type, NullableType<T>.Of(type), description, resolve));

    internal FieldDefinition AddField(FieldDefinition field) => Add(field);

    private protected FieldDefinition Add(FieldDefinition field)
    {
        if (!_byName.TryAdd(field.Name, field))
        {
            throw new SchemaException($"Type {Name} has two fields \"{field.Name}\".");
        }

        _fields.Add(field);
        return field;
    }

    private protected FieldDefinition? Find(string name) => _byName.GetValueOrDefault(name);
}
