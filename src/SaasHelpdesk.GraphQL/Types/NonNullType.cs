using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>Non-null, section 3.12. Positions unwrap it when the schema is built, see <see cref="Position{T}"/>.</summary>
internal sealed class NonNullType<T>(GraphQLType<T> inner) : GraphQLType<T>(null, null)
{
    internal override TypeKind Kind => TypeKind.NonNull;

    internal override GraphQLType OfType => Inner.Declared;

    internal GraphQLType<T> Inner { get; } = inner;

    public override GraphQLType<T> NonNull() => this;

    public override string ToString() => $"{Inner}!";

    internal override bool TryCoerce(in InputValue input, InputCoercion context, out object? value) =>
        Inner.TryCoerce(input, context, out value);

    internal override Completion Complete(CompletionContext context, T? value, SelectedField field) =>
        new Position<T>(this).Complete(context, value, field);
}
