using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A union type, section 3.8. A value's object type is found by its .NET type.</summary>
/// <typeparam name="TSource">A .NET type that the values of all member types have.</typeparam>
public sealed class UnionType<TSource> : GraphQLType<TSource>, IUnionType
{
    private readonly AbstractTypeResolver _resolver;
    private readonly List<IObjectType> _members = [];

    internal UnionType(string name, string? description)
        : base(name, description) => _resolver = new AbstractTypeResolver(name);

    internal override TypeKind Kind => TypeKind.Union;

    string ICompositeType.Name => Name!;

    GraphQLType ICompositeType.Type => this;

    IReadOnlyList<FieldDefinition> ICompositeType.Fields => [];

    IReadOnlyList<IInterfaceType> ICompositeType.Interfaces => [];

    IReadOnlyList<IObjectType> IUnionType.Members => _members;

    IReadOnlyList<IObjectType> IAbstractType.PossibleTypes
    {
        get => _resolver.PossibleTypes;
        set => _resolver.PossibleTypes = value;
    }

    FieldDefinition? ICompositeType.FindField(string name) => null;

    /// <summary>Adds a member type.</summary>
    public UnionType<TSource> Member<TMember>(ObjectType<TMember> type)
        where TMember : TSource
    {
        _members.Add(type);
        return this;
    }

    /// <summary>Tells the object type of a value where its .NET type does not.</summary>
    public UnionType<TSource> ResolveType(Func<TSource, GraphQLType?> resolve)
    {
        _resolver.Explicit = value => resolve((TSource)value);
        return this;
    }

    internal override Completion Complete(CompletionContext context, TSource? value, SelectedField field) =>
        value is null ? Completion.Null : context.WriteObject(_resolver.Resolve(value), value, field);
}
