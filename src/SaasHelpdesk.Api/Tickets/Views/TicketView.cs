using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tickets.Views;

/// <summary>
/// Where the fields of a ticket come from. A field is declared once and belongs to the ticket as it is and to the ticket as it was, so that no
/// field can be forgotten for the past.
/// </summary>
/// <typeparam name="T">What the type's fields are resolved on.</typeparam>
internal abstract class TicketView<T>(ObjectType<T> type)
    where T : class
{
    public ObjectType<T> Type => type;

    public abstract TicketRow Row(T ticket);

    public abstract ValueTask<TicketState> State(T ticket, ResolverContext context);

    /// <summary>A page of the conversation, as far as the principal may read it.</summary>
    public abstract ValueTask<Result<Connection<MessageRow>>> Messages(T ticket, PageRequest page, ResolverContext context);

    /// <summary>A page of the history.</summary>
    public abstract ValueTask<Result<Connection<EventNode>>> History(T ticket, PageRequest page, ResolverContext context);

    /// <summary>The whole history, for what is computed from it.</summary>
    public abstract ValueTask<IReadOnlyList<RecordedEvent>> Events(T ticket, ResolverContext context);

    /// <summary>The instant as of which clocks are read.</summary>
    public abstract ValueTask<Instant> AsOf(T ticket, TicketState state, ApiRequest request);
}
