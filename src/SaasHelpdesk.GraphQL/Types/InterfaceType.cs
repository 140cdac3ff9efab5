using SaasHelpdesk.GraphQL.Types.Fields;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An interface type, section 3.7. A value's object type is found by its .NET type.</summary>
/// <typeparam name="TSource">A .NET type that the values of all implementing types have.</typeparam>
public sealed class InterfaceType<TSource> : FieldsType<TSource>, IInterfaceType
{
    private readonly AbstractTypeResolver _resolver;

    internal InterfaceType(string name, string? description)
        : base(name, description) => _resolver = new AbstractTypeResolver(name);

    internal override TypeKind Kind => TypeKind.Interface;

    string ICompositeType.Name => Name!;

    GraphQLType ICompositeType.Type => this;

    IReadOnlyList<FieldDefinition> ICompositeType.Fields => FieldList;

    IReadOnlyList<IInterfaceType> ICompositeType.Interfaces => InterfaceList;

    IReadOnlyList<IObjectType> IAbstractType.PossibleTypes
    {
        get => _resolver.PossibleTypes;
        set => _resolver.PossibleTypes = value;
    }

    FieldDefinition? ICompositeType.FindField(string name) => Find(name);

    /// <summary>Adds a field that each implementing type declares with a resolver of its own.</summary>
    public FieldDefinition Field<T>(string name, GraphQLType<T> type, string? description) =>
        Add(new DeclaredField(name, type, description));

    /// <summary>Declares that the interface implements another (section 3.7 "Interfaces Implementing Interfaces").</summary>
    public InterfaceType<TSource> Implements<TInterface>(InterfaceType<TInterface> type)
    {
        InterfaceList.Add(type);
        return this;
    }

    /// <summary>Tells the object type of a value where its .NET type does not.</summary>
    public InterfaceType<TSource> ResolveType(Func<TSource, GraphQLType?> resolve)
    {
        _resolver.Explicit = value => resolve((TSource)value);
        return this;
    }

    internal override Completion Complete(CompletionContext context, TSource? value, SelectedField field) =>
        value is null ? Completion.Null : context.WriteObject(_resolver.Resolve(value), value, field);
}
