using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

public sealed class ResolverContextTests
{
    [Theory]
    [InlineData("{ thing { a } }", "a")]
    [InlineData("{ thing { x: b ... { a } } }", "a b")]
    [InlineData("{ thing { ...F b @skip(if: true) } } fragment F on Thing { a }", "a")]
    [InlineData("{ thing @mark { b } }", "b marked")]
    [InlineData("{ thing { b } ... { thing @mark { a } } }", "a b marked")]
    public async Task Context_should_tell_selections_and_directives(string document, string expected)
    {
        var seen = new List<string>();
        var schema = new SchemaBuilder();
        var thing = schema.Object<object>("Thing");
        thing.Field("a", GraphQLTypes.Int, null, _ => 1);
        thing.Field("b", GraphQLTypes.Int, null, _ => 2);
        schema.Directive("mark", null, ["FIELD"]);
        schema.Query.Field("thing", thing, null, (_, context) =>
        {
            seen.AddRange(((string[])["a", "b"]).Where(context.Selects));
            seen.AddRange(context.Carries("mark") ? ["marked"] : []);
            return context;
        });

        await schema.Build().RunAsync(document);

        Assert.Equal(expected, string.Join(' ', seen));
    }

    [Fact]
    public async Task Context_should_hand_on_state_and_refuse_unknown_arguments()
    {
        var schema = new SchemaBuilder();
        schema.Query.Field("state", GraphQLTypes.String, null, (_, context) => context.State<string>());
        schema.Query.Field("wrong", GraphQLTypes.String, null, (_, context) => context.Arg<string>("nothing"));

        var response = await schema.Build().RunAsync("{ state wrong }", environment: new ExecutionEnvironment { State = "of the host" });

        Assert.EndsWith("""],"data":{"state":"of the host","wrong":null}}""", response, StringComparison.Ordinal);
    }
}
