using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>Lets resolvers of a type with .NET structs return <c>T?</c>. Not a type of the schema: it stands for its inner one.</summary>
internal sealed class NullableType<T>(GraphQLType<T> inner) : GraphQLType<T?>(inner.Name, inner.Description)
    where T : struct
{
    internal override TypeKind Kind => inner.Kind;

    internal override GraphQLType? OfType => inner.OfType;

    internal override GraphQLType Declared => inner;

    public override string ToString() => inner.ToString();

    /// <summary>The adapted type, with non-null kept outermost where positions look for it.</summary>
    internal static GraphQLType<T?> Of(GraphQLType<T> type) =>
        type is NonNullType<T> nonNull ? new NullableType<T>(nonNull.Inner).NonNull() : new NullableType<T>(type);

    internal override bool TryCoerce(in InputValue input, InputCoercion context, out object? value) =>
        inner.TryCoerce(input, context, out value);

    internal override Completion Complete(CompletionContext context, T? value, SelectedField field) =>
        value.HasValue ? inner.Complete(context, value.GetValueOrDefault(), field) : Completion.Null;
}
