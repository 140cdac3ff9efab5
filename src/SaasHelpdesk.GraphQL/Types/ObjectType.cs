using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An object type, section 3.6.</summary>
/// <typeparam name="TSource">The .NET type that the fields are resolved on.</typeparam>
public sealed class ObjectType<TSource> : FieldsType<TSource>, IObjectType
{
    internal ObjectType(string name, string? description)
        : base(name, description)
    {
    }

    internal override TypeKind Kind => TypeKind.Object;

    string ICompositeType.Name => Name!;

    GraphQLType ICompositeType.Type => this;

    Type IObjectType.ClrType => typeof(TSource);

    IReadOnlyList<FieldDefinition> ICompositeType.Fields => FieldList;

    IReadOnlyList<IInterfaceType> ICompositeType.Interfaces => InterfaceList;

    FieldDefinition? ICompositeType.FindField(string name) => Find(name);

    /// <summary>
    /// Declares that the type implements an interface. Fields that the interface has a resolver for are taken over, unless
    /// the type declares them itself; interfaces that the interface implements have to be declared too (section 3.6).
    /// </summary>
    public ObjectType<TSource> Implements<TInterface>(InterfaceType<TInterface> type)
    {
        InterfaceList.Add(type);
        return this;
    }

    void IObjectType.AddInherited(FieldDefinition field) => Add(field);

    internal override Completion Complete(CompletionContext context, TSource? value, SelectedField field) =>
        value is null ? Completion.Null : context.WriteObject(this, value, field);
}
