using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Types;
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
            .ArgWithDefault("orderBy", Order(types), "The order. By default the one that is due next comes first.", "{ field: NEXT_DUE, direction: ASC }")
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
        if (TicketReach.Narrow(request, TicketFilterInput.Read(request, context.Arg<GraphQL.Types.Input.InputObject>("filter"))) is not { } filter)
            return Connection<TicketRow>.Of([], false, false, 0);
        var found = await request.TicketReader.List(filter, context.Arg<TicketSort>("orderBy"), page.Value, request.Cancellation);
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
        var narrowed = TicketReach.Narrow(request, TicketFilterInput.Read(request, context.Arg<GraphQL.Types.Input.InputObject>("filter")) with { Text = text });
        if (narrowed is not { } filter || string.IsNullOrWhiteSpace(text))
            return [];
        var found = await request.TicketReader.Search(filter, first, request.Cancellation);
        return found.Select(match => match.Row);
    }

    private static InputObjectType<TicketSort> Order(SchemaTypes types)
    {
        var field = types.Schema.Enum<TicketSortField>("TicketOrderField", "What tickets are sorted by. Ties go by number.")
            .Value(TicketSortField.NextDue, "The earliest due time of the running clocks; tickets without one behind all others.")
            .Value(TicketSortField.Created, "Intake.")
            .Value(TicketSortField.Updated, "The last event.")
            .Value(TicketSortField.Priority, "Priority, most urgent first.")
            .Value(TicketSortField.Number, "The number within the tenant.");
        var direction = types.Schema.Enum<bool>("OrderDirection", "A direction of sorting.")
            .NamedValue("ASC", false, "Smallest, earliest, most urgent first.")
            .NamedValue("DESC", true, "The exact reverse.");
        return types.Schema.InputObject("TicketOrder", "The order of a list of tickets.", input =>
                new TicketSort(input.Get<TicketSortField>("field"), input.Get<bool>("direction")))
            .Field("field", field.NonNull(), "What is sorted by.")
            .FieldWithDefault("direction", direction.NonNull(), "In which direction.", "ASC");
    }
}
