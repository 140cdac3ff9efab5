using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types.Fields;

/// <summary>A field whose value may have to be waited for. One that is there at once takes the synchronous path.</summary>
internal sealed class AsyncField<TSource, TValue>(
    string name, GraphQLType declared, GraphQLType<TValue> type, string? description, Func<TSource, ResolverContext, ValueTask<TValue?>> resolve)
    : FieldDefinition(name, declared, description)
{
    private readonly Position<TValue> _position = new(type);

    internal override Completion Execute(CompletionContext context, object source, SelectedField field, ArgumentValues arguments)
    {
        var task = resolve((TSource)source, new ResolverContext(context, field, arguments));
        return task.IsCompleted
            ? _position.Complete(context, task.GetAwaiter().GetResult(), field)
            : context.Defer(new PendingResult<TValue>(task, _position, field), field);
    }
}
