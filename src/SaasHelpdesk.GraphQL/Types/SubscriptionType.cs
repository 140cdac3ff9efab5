using SaasHelpdesk.GraphQL.Types.Fields;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>The subscription root operation type: its fields are streams of events (section 6.2.3).</summary>
public sealed class SubscriptionType
{
    private readonly ObjectType<Root> _type;

    internal SubscriptionType(ObjectType<Root> type) => _type = type;

    /// <summary>Adds a field with a source stream whose events are the values of the field.</summary>
    /// <param name="name">Name.</param>
    /// <param name="type">Type of the value for each event.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="subscribe">
    /// Makes the source stream. What it throws before it returns is a request error; the stream is to end when its enumerator is
    /// disposed or cancelled.
    /// </param>
    public FieldDefinition Stream<T>(
        string name, GraphQLType<T> type, string? description, Func<ResolverContext, IAsyncEnumerable<T>> subscribe) =>
        Stream(name, type, description, subscribe, static (value, _) => new ValueTask<T?>(value));

    /// <summary>Adds a field with a source stream whose events a resolver turns into values, once for each response.</summary>
    /// <param name="name">Name.</param>
    /// <param name="type">Type of the value for each event.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="subscribe">Makes the source stream.</param>
    /// <param name="resolve">Turns an event into the value; runs with the environment of the event's response.</param>
    public FieldDefinition Stream<TEvent, T>(
        string name,
        GraphQLType<T> type,
        string? description,
        Func<ResolverContext, IAsyncEnumerable<TEvent>> subscribe,
        Func<TEvent, ResolverContext, ValueTask<T?>> resolve) =>
        Stream(name, type, description, context => new ValueTask<IAsyncEnumerable<TEvent>>(subscribe(context)), resolve);

    /// <summary>Adds a field as above, whose source stream has to be waited for: to check rights, or to open it.</summary>
    /// <param name="name">Name.</param>
    /// <param name="type">Type of the value for each event.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="subscribe">Makes the source stream.</param>
    /// <param name="resolve">Turns an event into the value; runs with the environment of the event's response.</param>
    public FieldDefinition Stream<TEvent, T>(
        string name,
        GraphQLType<T> type,
        string? description,
        Func<ResolverContext, ValueTask<IAsyncEnumerable<TEvent>>> subscribe,
        Func<TEvent, ResolverContext, ValueTask<T?>> resolve) =>
        _type.AddField(new StreamField<TEvent, T>(name, type, description, subscribe, resolve));
}
