using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>The queries for tickets.</summary>
internal static class TicketQueries
{
    public static void Declare(SchemaTypes types)
    {
        types.Query.Field("ticket", types.Ticket, "One ticket, by id or by number. Null if there is none, or if you may not see it.", async (_, context) =>
            await TicketAccess.Find(context.State<ApiRequest>(), Wanted(context)))
            .Arg("id", types.Id, "Global id.")
            .Arg("number", types.Int, "Number within the tenant.");
        var filter = TicketFilterInput.Declare(types);
        types.Query.Field("tickets", Connections.Declare(types, "Ticket", types.Ticket).NonNull(), "Tickets that you may see, sorted and page by page.", async (_, context) =>
            await List(context))
            .Arg("filter", filter, "Which tickets: those that pass every condition that is set.")
            .ArgWithDefault("orderBy", TicketOrderInput.Declare(types), "The order. By default the one that is due next comes first.", "{ field: NEXT_DUE, direction: ASC }")
            .Paged(types);
        types.Query.Field("searchTickets", types.Ticket.NonNull().List().NonNull(), "Tickets whose subject, or one of whose messages, holds all words of the text, best match first.", async (_, context) =>
            await Search(context))
            .Arg("text", types.String.NonNull(), "Words; each matches its inflections and longer words that begin with it.")
            .Arg("filter", filter, "Which tickets.")
            .ArgWithDefault("first", types.Int.NonNull(), $"How many at most, 1 to {PageRequest.MaxSize}.", "20")
            .Cost(10, 20, "first");
    }

    private static TicketId? Wanted(in ResolverContext context)
    {
        var (id, number) = (context.Arg<string>("id"), context.Arg<int?>("number"));
        if ((id is null) == (number is null))
            throw new GraphQLException("Give either id or number.");
        if (id is not null)
            return context.State<ApiRequest>().TicketOf(id);
        return number >= 1 ? new TicketId(number.Value) : null;
    }

    private static async ValueTask<Connection<TicketRow>> List(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        var page = Connections.PageOf(context);
        if (!page.IsSuccess)
            throw ApiRequest.Refused(page.Refusal);
        var wanted = await TicketFilterInput.Read(request, context.Arg<GraphQL.Types.Input.InputObject>("filter"));
        if (!wanted.IsSuccess)
            throw ApiRequest.Refused(wanted.Refusal);
        return TicketReach.Narrow(request, wanted.Value) is { } filter
            ? await Page(request, filter, context.Arg<TicketSort>("orderBy"), page.Value)
            : Connection<TicketRow>.Of([], false, false, 0);
    }

    /// <summary>A page of the tickets that pass a filter, which has been narrowed to what the principal may see.</summary>
    private static async ValueTask<Connection<TicketRow>> Page(ApiRequest request, TicketFilter filter, TicketSort sort, PageRequest page) =>
        Page(request, await request.TicketReader.List(filter, sort, page, request.Cancellation));

    /// <summary>The connection of a page that was read, whose tickets need not be read again.</summary>
    public static Connection<TicketRow> Page(ApiRequest request, Result<Page<Tenanted<TicketRow>>> found)
    {
        if (!found.IsSuccess)
            throw ApiRequest.Refused(found.Refusal);
        var edges = new PageItem<TicketRow>[found.Value.Items.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            var item = found.Value.Items[i];
            edges[i] = new(item.Value.Row, item.Cursor);
            request.Tickets.Prime(item.Value.Row.Id, item.Value.Row);
        }

        return Connection<TicketRow>.Of(edges, found.Value.HasNext, found.Value.HasPrevious, found.Value.TotalCount);
    }

    private static async ValueTask<IEnumerable<TicketRow>> Search(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        var (text, first) = (context.Arg<string>("text")!, context.Arg<int>("first"));
        if (first is < 1 or > PageRequest.MaxSize)
            throw new GraphQLException($"first must be 1 to {PageRequest.MaxSize}.");
        var wanted = await TicketFilterInput.Read(request, context.Arg<GraphQL.Types.Input.InputObject>("filter"));
        if (!wanted.IsSuccess)
            throw ApiRequest.Refused(wanted.Refusal);
        if (TicketReach.Narrow(request, wanted.Value with { Text = text }) is not { } filter || string.IsNullOrWhiteSpace(text))
            return [];
        var found = await request.TicketReader.Search(filter, first, request.Cancellation);
        foreach (var match in found)
            request.Tickets.Prime(match.Row.Id, match.Row);
        return found.Select(match => match.Row);
    }
}
