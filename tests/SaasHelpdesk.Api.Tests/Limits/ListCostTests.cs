using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;

namespace SaasHelpdesk.Api.Tests.Limits;

/// <summary>Every list of objects in the schema multiplies what is selected below it; the lists come from the schema itself.</summary>
public sealed class ListCostTests
{
    private static readonly SchemaPaths Paths = new(SchemaMap.Load());
    private static readonly GraphQLExecutor Executor = new(HelpdeskSchema.Build());

    public static TheoryData<string> Lists => [.. Paths.Lists.Select(list => list.Coordinate)];

    [Fact]
    public void Walk_should_reach_nearly_all_lists()
    {
        Assert.Contains(Paths.Lists, list => list.Coordinate == "Ticket.links");
        Assert.Contains(Paths.Lists, list => list.Coordinate == "SlaClock.ledger");
        Assert.Contains(Paths.Lists, list => list.Coordinate == "TicketConnection.edges");
        Assert.Empty(Paths.Unreached);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_should_multiply_what_is_below_it(string coordinate)
    {
        var list = Paths.Lists.Single(candidate => candidate.Coordinate == coordinate);
        var (without, with) = (CostOf(list.Around("__typename")), CostOf(list.Around(list.Selection)));
        Assert.True(with - without >= 2, $"{list.Around(list.Selection)} costs {with}, without the list {without}.");
    }

    [Theory]
    [InlineData("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }", null, 4)]
    [InlineData("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", """{"ids":["a","b","c","d"]}""", 5)]
    [InlineData("{ tickets(first: 100) { pageInfo { hasNextPage } totalCount nodes { number } } }", null, 1 + 10 + 100)]
    [InlineData("{ tickets { nodes { requester { name } assignee { name } clocks { dueAt } } } }", null, 1 + (50 * (1 + 1 + 1 + 11)))]
    [InlineData("{ searchTickets(text: \"x\", first: 7) { number } }", null, 17)]
    [InlineData("{ notifications(first: 3) { key } }", null, 8)]
    [InlineData("{ ticket(number: 1) { messages(first: 2) { nodes { author { name } } } events { nodes { by { name } } } } }", null, 1 + 5 + (2 * 2) + 5 + (50 * 2))]
    public void Cost_should_be(string query, string? variables, long cost) =>
        Assert.Equal(cost, Executor.Prepare(GraphQLRequest.ForDocument(query, variables)).Cost);

    private static long CostOf(string query)
    {
        var operation = Executor.Prepare(GraphQLRequest.ForDocument(query));
        Assert.True(operation.Errors.Count == 0, $"{query}: {string.Join("; ", operation.Errors.Select(error => error.Message))}");
        return operation.Cost;
    }
}
