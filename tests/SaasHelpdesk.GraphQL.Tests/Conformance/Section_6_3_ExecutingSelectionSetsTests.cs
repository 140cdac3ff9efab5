using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>6.2 Executing Operations, 6.3 Executing Selection Sets and 6.4 Executing Fields.</summary>
public sealed class Section_6_3_ExecutingSelectionSetsTests
{
    [Fact]
    public async Task CollectFields_should_merge_selection_sets_of_a_response_name() => Assert.Equal(
        """{"a":{"subfield1":"s1","subfield2":"s2"},"b":"b"}""",
        await Spec.DataAsync(Merging(), "{ a { subfield1 } ...ExampleFragment } fragment ExampleFragment on Query { a { subfield2 } b }"));

    [Fact]
    public async Task CollectFields_should_resolve_a_response_name_once()
    {
        var calls = 0;
        var schema = new SchemaBuilder();
        schema.Query.Field("n", GraphQLTypes.Int, null, _ => ++calls);
        Assert.Equal("""{"n":1,"m":2}""", await Spec.DataAsync(schema.Build(), "{ n ...F n m: n } fragment F on Query { n ... { n } }"));
    }

    [Fact]
    public async Task CollectFields_should_take_a_fragment_that_was_skipped_at_its_next_spread() => Assert.Equal(
        """{"b":"b"}""", await Spec.DataAsync(Merging(), "{ ...F @skip(if: true) ...F } fragment F on Query { b }"));

    [Fact]
    public async Task Serial_should_complete_each_root_field_of_a_mutation_before_the_next()
    {
        var number = 0;
        var schema = new SchemaBuilder();
        schema.Query.Field("ok", GraphQLTypes.Boolean, null, _ => true);
        var holder = schema.Object<Holder>("Holder");
        holder.Field("theNumber", GraphQLTypes.Int, null, async (_, _) =>
        {
            await Task.Yield();
            return number;
        });
        schema.Mutation.Field("changeTheNumber", holder, null, async (_, context) =>
        {
            await Task.Yield();
            number = context.Arg<int>("newNumber");
            return new Holder();
        }).Arg("newNumber", GraphQLTypes.Int.NonNull(), null);

        Assert.Equal(
            """{"first":{"theNumber":1},"second":{"theNumber":3},"third":{"theNumber":2}}""",
            await Spec.DataAsync(
                schema.Build(),
                "mutation { first: changeTheNumber(newNumber: 1) { theNumber } second: changeTheNumber(newNumber: 3) { theNumber } third: changeTheNumber(newNumber: 2) { theNumber } }"));
    }

    /// <summary>6.4.4: each row is the declared types of a chain of fields and what remains when the last fails.</summary>
    [Theory]
    [InlineData("T", "T", "Int", """{"a":{"b":{"c":null}}}""")]
    [InlineData("T", "T", "Int!", """{"a":{"b":null}}""")]
    [InlineData("T", "T!", "Int!", """{"a":null}""")]
    [InlineData("T!", "T!", "Int!", "null")]
    [InlineData("T!", "T", "Int!", """{"a":{"b":null}}""")]
    public async Task Error_should_propagate_to_the_nearest_nullable_position(string a, string b, string c, string data)
    {
        foreach (var fails in (bool[])[true, false])
        {
            foreach (var isLate in (bool[])[true, false])
            {
                await Spec.IsExecutionErrorAsync(Chain(a, b, c, fails, isLate), "{ a { b { c } } }", null, data, """["a","b","c"]""");
                if (c == "Int")
                {
                    break;
                }
            }

            if (c == "Int")
            {
                break;
            }
        }
    }

    [Fact]
    public async Task Error_should_be_one_for_each_position()
    {
        var schema = new SchemaBuilder();
        var item = schema.Object<Holder>("Item");
        item.Field("n", GraphQLTypes.Int.NonNull(), null, _ => throw new GraphQLException("Made to fail."));
        schema.Query.Field("list", item.NonNull().List(), null, _ => (Holder[])[new Holder(), new Holder()]);
        schema.Query.Field("other", item.List(), null, _ => (Holder[])[new Holder(), new Holder()]);
        await Spec.IsExecutionErrorAsync(
            schema.Build(), "{ list { n } other { n } }", null, """{"list":null,"other":[null,null]}""", """["list",0,"n"]""", """["other",0,"n"]""", """["other",1,"n"]""");
    }

    [Fact]
    public async Task AbstractType_should_resolve_to_a_possible_type_or_fail_the_field()
    {
        var schema = new SchemaBuilder();
        var any = schema.Union<object>("Any").Member(schema.Object<Holder>("Holder"));
        schema.Object<Holder>("Holder").Field("ok", GraphQLTypes.Boolean, null, _ => true);
        schema.Query.Field("good", any, null, _ => new Holder());
        schema.Query.Field("bad", any, null, _ => "text");
        await Spec.IsExecutionErrorAsync(schema.Build(), "{ good { __typename } bad { __typename } }", null, """{"good":{"__typename":"Holder"},"bad":null}""", """["bad"]""");
    }

    private static GraphQLSchema Merging()
    {
        var schema = new SchemaBuilder();
        var a = schema.Object<Holder>("A");
        a.Field("subfield1", GraphQLTypes.String, null, _ => "s1");
        a.Field("subfield2", GraphQLTypes.String, null, _ => "s2");
        schema.Query.Field("a", a, null, _ => new Holder());
        schema.Query.Field("b", GraphQLTypes.String, null, _ => "b");
        return schema.Build();
    }

    private static GraphQLSchema Chain(string a, string b, string c, bool fails, bool isLate)
    {
        var schema = new SchemaBuilder();
        var second = schema.Object<Holder>("Second");
        var first = schema.Object<Holder>("First");
        schema.Query.Field("a", a == "T!" ? first.NonNull() : first, null, (_, _) => Value(new Holder()));
        first.Field("b", b == "T!" ? second.NonNull() : second, null, (_, _) => Value(new Holder()));
        second.Field("c", c == "Int!" ? GraphQLTypes.String.NonNull() : GraphQLTypes.String, null, (_, _) => Last());
        return schema.Build();

        async ValueTask<T?> Value<T>(T value)
        {
            if (isLate)
            {
                await Task.Yield();
            }

            return value;
        }

        async ValueTask<string?> Last()
        {
            await Value(0);
            return fails || c == "Int" ? throw new GraphQLException("Made to fail.") : null;
        }
    }

    private sealed record Holder;
}
