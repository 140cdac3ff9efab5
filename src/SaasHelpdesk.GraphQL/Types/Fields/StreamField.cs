using System.Runtime.CompilerServices;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types.Fields;

/// <summary>A field of the subscription root: a stream to subscribe to, and a resolver for each of its events.</summary>
internal sealed class StreamField<TEvent, TValue>(
    string name,
    GraphQLType<TValue> type,
    string? description,
    Func<ResolverContext, ValueTask<IAsyncEnumerable<TEvent>>> subscribe,
    Func<TEvent, ResolverContext, ValueTask<TValue?>> resolve) : FieldDefinition(name, type, description), IStreamField
{
    private readonly AsyncField<TEvent, TValue> _resolver = new(name, type, type, description, resolve);

    public async ValueTask<IAsyncEnumerable<object>> Subscribe(ResolverContext context) => Box(await subscribe(context).ConfigureAwait(false));

    internal override Completion Execute(CompletionContext context, object source, SelectedField field, ArgumentValues arguments) =>
        _resolver.Execute(context, source, field, arguments);

    private static async IAsyncEnumerable<object> Box(
        IAsyncEnumerable<TEvent> events, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var occurrence in events.WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return occurrence!;
        }
    }
}
