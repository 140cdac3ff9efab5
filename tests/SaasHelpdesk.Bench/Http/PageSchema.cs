using SaasHelpdesk.GraphQL.Types;
using static SaasHelpdesk.Bench.Http.PageData;

namespace SaasHelpdesk.Bench.Http;

/// <summary>The schema of the page, on the engine, resolved from memory.</summary>
internal static class PageSchema
{
    public const string Query =
        "{ tickets(first: 20) { nodes { number subject priority requester { name } assignee { name } clocks { metric state dueAt } } "
        + "pageInfo { hasNextPage endCursor } } }";

    public static GraphQLSchema Build()
    {
        var schema = new SchemaBuilder();
        var info = schema.Object<Page>("PageInfo");
        info.Field("hasNextPage", GraphQLTypes.Boolean.NonNull(), null, _ => true);
        info.Field("endCursor", GraphQLTypes.String, null, p => p.EndCursor);
        var page = schema.Object<Page>("TicketConnection");
        page.Field("nodes", Ticket(schema).NonNull().List().NonNull(), null, p => p.Nodes).HoldsItems();
        page.Field("pageInfo", info.NonNull(), null, p => p).Cost(0);
        schema.Query.Field("tickets", page.NonNull(), null, (_, context) =>
        {
            var first = context.Arg<int>("first");
            return new Page([.. Tickets.Take(first)], Tickets[first - 1].Id);
        })
            .ArgWithDefault("first", GraphQLTypes.Int, null, "20").Cost(1, 20, "first");
        return schema.Build();
    }

    private static ObjectType<PageTicket> Ticket(SchemaBuilder schema)
    {
        var person = schema.Object<PagePerson>("Person");
        person.Field("id", GraphQLTypes.Id.NonNull(), null, p => p.Id);
        person.Field("name", GraphQLTypes.String.NonNull(), null, p => p.Name);
        person.Field("email", GraphQLTypes.String, null, p => p.Email);
        var priority = schema.Enum<PagePriority>("Priority", "")
            .Value(PagePriority.Low, "").Value(PagePriority.Moderate, "").Value(PagePriority.High, "").Value(PagePriority.Critical, "");
        var ticket = schema.Object<PageTicket>("Ticket");
        ticket.Field("id", GraphQLTypes.Id.NonNull(), null, t => t.Id);
        ticket.Field("number", GraphQLTypes.Int.NonNull(), null, t => t.Number);
        ticket.Field("subject", GraphQLTypes.String.NonNull(), null, t => t.Subject);
        ticket.Field("status", GraphQLTypes.String.NonNull(), null, t => t.Status);
        ticket.Field("priority", priority.NonNull(), null, t => t.Priority);
        ticket.Field("createdAt", GraphQLTypes.String.NonNull(), null, t => t.CreatedAt);
        ticket.Field("requester", person.NonNull(), null, t => t.Requester);
        ticket.Field("assignee", person, null, t => t.Assignee);
        ticket.Field("clocks", Clock(schema).NonNull().List().NonNull(), null, t => t.Clocks).Cost(1, 2);
        return ticket;
    }

    private static ObjectType<PageClock> Clock(SchemaBuilder schema)
    {
        var metric = schema.Enum<PageMetric>("Metric", "").Value(PageMetric.FirstResponse, "").Value(PageMetric.Resolution, "");
        var state = schema.Enum<PageClockState>("ClockState", "")
            .Value(PageClockState.Running, "").Value(PageClockState.Paused, "").Value(PageClockState.Met, "");
        var clock = schema.Object<PageClock>("Clock");
        clock.Field("metric", metric.NonNull(), null, c => c.Metric);
        clock.Field("state", state.NonNull(), null, c => c.State);
        clock.Field("dueAt", GraphQLTypes.String, null, c => c.DueAt);
        return clock;
    }
}
