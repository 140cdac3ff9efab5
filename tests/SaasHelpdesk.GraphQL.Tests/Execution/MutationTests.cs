using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

/// <summary>Sections 6.2.2 and 6.3.4: serial execution.</summary>
public sealed class MutationTests
{
    [Fact]
    public async Task Root_fields_should_run_one_after_another_with_all_below_them()
    {
        var log = new List<string>();
        var response = await Schema(log).RunAsync("mutation { first: change(to: 1) { value later } second: change(to: 3) { later value } third: instant(to: 2) }");

        Assert.Equal("""{"data":{"first":{"value":1,"later":1},"second":{"later":3,"value":3},"third":2}}""", response);
        Assert.Equal(["change 1", "later 1", "change 3", "later 3", "instant 2"], log);
    }

    [Fact]
    public async Task Error_should_make_its_field_null_and_let_the_next_run()
    {
        var log = new List<string>();
        var response = await Schema(log).RunAsync("mutation { change(to: -1) { value } instant(to: 2) }");

        Assert.Contains("\"path\":[\"change\"]", response, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":{"change":null,"instant":2}}""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_of_a_non_null_field_should_stop_the_fields_after_it()
    {
        var log = new List<string>();
        var response = await Schema(log).RunAsync("mutation { instant(to: 1) sure(to: -1) other: instant(to: 2) }");

        Assert.EndsWith("""],"data":null}""", response, StringComparison.Ordinal);
        Assert.Equal(["instant 1", "sure -1"], log);
    }

    private static GraphQLSchema Schema(List<string> log)
    {
        var schema = new SchemaBuilder();
        schema.Query.Field("a", GraphQLTypes.Int, null, _ => 1);
        var changed = schema.Object<int>("Changed");
        changed.Field("value", GraphQLTypes.Int, null, value => value);
        changed.Field("later", GraphQLTypes.Int, null, async (value, _) =>
        {
            await Task.Yield();
            log.Add($"later {value}");
            return value;
        });
        schema.Mutation.Field("change", changed, null, async (_, context) =>
        {
            await Task.Yield();
            log.Add($"change {context.Arg<int>("to")}");
            return context.Arg<int>("to") < 0 ? throw new GraphQLException("No.") : context.Arg<int>("to");
        }).Arg("to", GraphQLTypes.Int.NonNull(), null);
        schema.Mutation.Field("instant", GraphQLTypes.Int, null, (_, context) => Log(log, "instant", context.Arg<int>("to"))).Arg("to", GraphQLTypes.Int.NonNull(), null);
        schema.Mutation.Field("sure", GraphQLTypes.Int.NonNull(), null, (_, context) => Log(log, "sure", context.Arg<int>("to")) < 0 ? null : 1)
            .Arg("to", GraphQLTypes.Int.NonNull(), null);
        return schema.Build();
    }

    private static int Log(List<string> log, string field, int to)
    {
        log.Add($"{field} {to}");
        return to;
    }
}
