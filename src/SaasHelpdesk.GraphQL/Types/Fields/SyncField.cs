using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types.Fields;

/// <summary>A field that is a plain function of its object.</summary>
internal sealed class SyncField<TSource, TValue>(
    string name, GraphQLType declared, GraphQLType<TValue> type, string? description, Func<TSource, TValue?> resolve)
    : FieldDefinition(name, declared, description)
{
    private readonly Position<TValue> _position = new(type);

    internal override Completion Execute(CompletionContext context, object source, SelectedField field, ArgumentValues arguments) =>
        _position.Complete(context, resolve((TSource)source), field);
}
