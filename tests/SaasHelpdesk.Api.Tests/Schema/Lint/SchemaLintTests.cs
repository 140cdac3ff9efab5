using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api.Tests.Schema.Lint;

/// <summary>The lint on schemas that break it.</summary>
public sealed class SchemaLintTests
{
    [Theory]
    [InlineData("names follow the conventions", "Query.Bad_name")]
    [InlineData("names follow the conventions", "Shade.lightBlue")]
    [InlineData("what goes in ends in Input, Filter or Order, and nothing else does", "Wishes")]
    [InlineData("a mutation begins with a verb and goes on with a noun", "Mutation.ticketOpen")]
    [InlineData("an id is an ID, and an ID is called one", "Query.ownerId: String")]
    [InlineData("an id is an ID, and an ID is called one", "Query.owner: ID!")]
    [InlineData("an id is an ID, and an ID is called one", "Query.teamIds: ID!")]
    [InlineData("everything has a description", "Query.silent")]
    [InlineData("descriptions are sentences", "Query.mumbled: no sentence")]
    [InlineData("descriptions leave nothing open", "Query.open: Does something, TODO.")]
    [InlineData("descriptions say more than the name", "Query.openItems: The open items.")]
    [InlineData("deprecated members say what to use instead", "Query.old: because")]
    [InlineData("connections are as Relay has them", "ShadeConnection { edges: [ShadeEdge]!, pageInfo: PageInfo! }")]
    [InlineData("connections are paged both ways", "Query.shades(first: Int, after: String)")]
    [InlineData("lists that may grow are connections", "Query.things: [Thing!]!")]
    [InlineData("lists hold no nulls", "Query.names: [String]!")]
    [InlineData("what has an id is a node", "Thing")]
    [InlineData("mutations have one input and a payload with typed errors", "Mutation.ticketOpen(wishes: Wishes)")]
    [InlineData("mutations have one input and a payload with typed errors", "Mutation.ticketOpen: TicketOpened!")]
    [InlineData("input and payload types belong to one mutation", "LeftPayload")]
    [InlineData("times are DateTime, Date and Duration", "Query.createdAt: String!")]
    [InlineData("times are DateTime, Date and Duration", "Query.timeoutSeconds: Int")]
    [InlineData("every type can be reached", "LeftPayload")]
    public void Rules_should_find_what_breaks_them(string rule, string violation) => Assert.Contains(violation, SchemaLint.Rules[rule](Bad()));

    [Fact]
    public void Rules_should_each_be_broken_by_the_bad_schema() =>
        Assert.Empty(SchemaLint.Rules.Where(rule => !rule.Value(Bad()).Any()).Select(rule => rule.Key));

    private static SchemaMap Bad()
    {
        var schema = new SchemaBuilder();
        var query = schema.Query;
        foreach (var (name, description) in new[] { ("Bad_name", "A field."), ("silent", null), ("mumbled", "no sentence"), ("open", "Does something, TODO."), ("openItems", "The open items."), ("ownerId", "Who.") })
            query.Field(name, GraphQLTypes.String, description, _ => "");
        query.Field("owner", GraphQLTypes.Id.NonNull(), "Who.", _ => "");
        query.Field("teamIds", GraphQLTypes.Id.NonNull(), "Which.", _ => "");
        query.Field("old", GraphQLTypes.String, "Something.", _ => "").Deprecated("because");
        query.Field("names", GraphQLTypes.String.List().NonNull(), "Words.", _ => []);
        query.Field("createdAt", GraphQLTypes.String.NonNull(), "When.", _ => "");
        query.Field("timeoutSeconds", GraphQLTypes.Int, "How long.", _ => 1);
        query.Field("colour", schema.Enum<DayOfWeek>("Shade", "A shade.").NamedValue("lightBlue", DayOfWeek.Monday, "Blue."), "A colour.", _ => DayOfWeek.Monday);

        var thing = schema.Object<string>("Thing", "Something.");
        thing.Field("id", GraphQLTypes.Id.NonNull(), "Which.", _ => "");
        query.Field("things", thing.NonNull().List().NonNull(), "Things.", _ => []);
        var info = schema.Object<object>("PageInfo", "Where it lies.");
        info.Field("hasNextPage", GraphQLTypes.Boolean.NonNull(), "Whether more follows.", _ => true);
        var edge = schema.Object<Uri>("ShadeEdge", "An edge.");
        edge.Field("node", thing, "It.", _ => "");
        var connection = schema.Object<Version>("ShadeConnection", "A page.");
        connection.Field("edges", edge.List().NonNull(), "Items.", _ => []);
        connection.Field("pageInfo", info.NonNull(), "Place.", _ => new object());
        query.Field("shades", connection.NonNull(), "Shades.", _ => new Version()).Arg("first", GraphQLTypes.Int, "How many.").Arg("after", GraphQLTypes.String, "Where.");

        var wishes = schema.InputObject("Wishes", "What is wanted.").Field("subject", GraphQLTypes.String, "About what.");
        var opened = schema.Object<Random>("TicketOpened", "Done.");
        opened.Field("done", GraphQLTypes.Boolean, "Whether.", _ => true);
        schema.Mutation.Field("ticketOpen", opened.NonNull(), "Opens.", _ => Random.Shared).Arg("wishes", wishes, "Which.");
        schema.Object<Exception>("LeftPayload", "Nobody's.").Field("done", GraphQLTypes.Boolean, "Whether.", _ => true);
        return SchemaMap.Of(schema.Build());
    }
}
