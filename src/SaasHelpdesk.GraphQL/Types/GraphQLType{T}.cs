using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A type whose values are of a .NET type, so that resolvers and arguments are checked by the compiler.</summary>
/// <typeparam name="T">What resolvers return and arguments are read as; null of it is GraphQL's null.</typeparam>
public abstract class GraphQLType<T> : GraphQLType
{
    private NonNullType<T>? _nonNull;
    private ListType<T>? _list;

    private protected GraphQLType(string? name, string? description)
        : base(name, description)
    {
    }

    /// <summary>The type as non-null, <c>T!</c> (section 3.12).</summary>
    public virtual GraphQLType<T> NonNull() => _nonNull ??= new NonNullType<T>(this);

    /// <summary>A list of the type, <c>[T]</c> (section 3.11).</summary>
    public GraphQLType<IEnumerable<T>> List() => _list ??= new ListType<T>(this);

    internal override GraphQLType NonNullUntyped() => this is NonNullType<T> ? this : _nonNull ?? new NonNullType<T>(this);

    internal override GraphQLType ListUntyped() => _list ?? new ListType<T>(this);

    /// <summary>CompleteValue (section 6.4.3) of a nullable position: writes the value, or nothing at all.</summary>
    internal abstract Completion Complete(CompletionContext context, T? value, SelectedField field);
}
