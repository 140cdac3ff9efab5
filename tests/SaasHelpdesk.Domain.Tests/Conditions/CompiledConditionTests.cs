using System.Collections.Immutable;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;
using static SaasHelpdesk.Domain.Conditions.ConditionField;
using static SaasHelpdesk.Domain.Conditions.ConditionOperator;
using Priority = SaasHelpdesk.Domain.Tickets.Priority;

namespace SaasHelpdesk.Domain.Tests.Conditions;

public sealed class CompiledConditionTests
{
    private static readonly string[] Categories = ["hardware", "hardware/laptop", "hardware/laptop/battery", "hardware-old", "network"];
    private static readonly string[] Tags = ["vpn", "Outage", "on-site"];
    private static readonly string[] Slugs = ["alpha", "beta", "gamma"];

    [Fact]
    public void Matches_should_be_true_when_condition_is_empty() => Assert.True(Compile(new Condition()).Matches(new TicketTraits()));

    [Theory]
    [InlineData("hardware", true)]
    [InlineData("hardware/laptop", true)]
    [InlineData("hardware-old", false)]
    [InlineData("network", false)]
    [InlineData(null, false)]
    public void Matches_should_take_a_subtree_when_under(string? category, bool expected) =>
        Assert.Equal(expected, Compile(Leaf(Category, Under, "hardware")).Matches(new TicketTraits { Category = category }));

    [Fact]
    public void Matches_should_ignore_case_of_tags() =>
        Assert.True(Compile(Leaf(Tag, In, "VPN")).Matches(new TicketTraits { Tags = ["vpn"] }));

    [Fact]
    public void Compile_should_refuse_what_validation_refuses() =>
        Assert.Equal("condition.unknown-value", CompiledCondition.Compile(Leaf(Vip, In, "perhaps")).Refusal!.Code);

    [Fact]
    public void Matches_should_agree_with_the_definition()
    {
        const int Seed = 20260227;
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var condition = RandomCondition(random, depth: 3);
            var traits = RandomTraits(random);
            var expected = Holds(condition, traits);
            Assert.True(expected == Compile(condition).Matches(traits), $"seed {Seed}, round {i}: {condition} on {traits} should be {expected}");
        }
    }

    [Fact]
    public void Matches_should_allocate_nothing()
    {
        var random = new Random(7);
        var conditions = Enumerable.Range(0, 100).Select(_ => Compile(RandomCondition(random, depth: 3))).ToArray();
        var traits = Enumerable.Range(0, 100).Select(_ => RandomTraits(random)).ToArray();
        var hits = Count(conditions, traits);

        var before = GC.GetAllocatedBytesForCurrentThread();
        hits -= Count(conditions, traits);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, hits);
        Assert.Equal(0, allocated);
    }

    private static int Count(CompiledCondition[] conditions, TicketTraits[] traits)
    {
        var hits = 0;
        foreach (var condition in conditions)
        {
            foreach (var trait in traits)
                hits += condition.Matches(trait) ? 1 : 0;
        }

        return hits;
    }

    /// <summary>The definition in words, one line a rule, to judge the compiled form by.</summary>
    private static bool Holds(Condition c, TicketTraits t)
    {
        if (c.Field is null)
            return c.All.All(p => Holds(p, t)) && (c.Any.IsEmpty || c.Any.Any(p => Holds(p, t))) && (c.Not is null || !Holds(c.Not, t));
        string[] actual = c.Field switch
        {
            ConditionField.Type => [Camel(t.Type)],
            ConditionField.Priority => [Camel(t.Priority)],
            Channel => [Camel(t.Channel)],
            Vip => [t.Vip ? "true" : "false"],
            Category => t.Category is null ? [] : [t.Category],
            Organisation => t.Organisation is null ? [] : [t.Organisation.Value.Value],
            Team => t.Team is null ? [] : [t.Team.Value.Value],
            _ => [.. t.Tags],
        };
        return c.Operator switch
        {
            In => actual.Intersect(c.Values, StringComparer.OrdinalIgnoreCase).Any(),
            NotIn => !actual.Intersect(c.Values, StringComparer.OrdinalIgnoreCase).Any(),
            Under => actual.Any(a => c.Values.Any(v => (a + "/").StartsWith(v + "/", StringComparison.Ordinal))),
            _ => actual.Length > 0,
        };
    }

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static Condition RandomCondition(Random random, int depth)
    {
        switch (depth == 0 ? 3 : random.Next(5))
        {
            case 0: return new Condition { All = [.. Some(random, depth)] };
            case 1: return new Condition { Any = [.. Some(random, depth)] };
            case 2: return new Condition { Not = RandomCondition(random, depth - 1) };
        }

        var field = random.GetItems(Enum.GetValues<ConditionField>(), 1)[0];
        var (pool, operators) = field switch
        {
            ConditionField.Type => (Enum.GetValues<TicketType>().Select(Camel).ToArray(), (ConditionOperator[])[In, NotIn]),
            ConditionField.Priority => (Enum.GetValues<Priority>().Select(Camel).ToArray(), [In, NotIn]),
            Channel => (Enum.GetValues<ContactChannel>().Select(Camel).ToArray(), [In, NotIn]),
            Vip => (["true", "false"], [In, NotIn]),
            Category => (Categories, [In, NotIn, Under, IsSet]),
            Tag => (Tags, [In, NotIn, IsSet]),
            _ => (Slugs, [In, NotIn, IsSet]),
        };
        var @operator = random.GetItems(operators, 1)[0];
        return new Condition
        {
            Field = field,
            Operator = @operator,
            Values = @operator == IsSet ? [] : [.. random.GetItems(pool, 1 + random.Next(3))],
        };
    }

    private static Condition[] Some(Random random, int depth) =>
        Enumerable.Range(0, random.Next(4)).Select(_ => RandomCondition(random, depth - 1)).ToArray();

    private static TicketTraits RandomTraits(Random random) => new()
    {
        Type = random.GetItems(Enum.GetValues<TicketType>(), 1)[0],
        Priority = random.GetItems(Enum.GetValues<Priority>(), 1)[0],
        Channel = random.GetItems(Enum.GetValues<ContactChannel>(), 1)[0],
        Vip = random.Next(2) == 0,
        Category = random.Next(4) == 0 ? null : random.GetItems(Categories, 1)[0],
        Organisation = random.Next(3) == 0 ? null : new OrganisationId(random.GetItems(Slugs, 1)[0]),
        Team = random.Next(3) == 0 ? null : new TeamId(random.GetItems(Slugs, 1)[0]),
        Tags = [.. random.GetItems(Tags, random.Next(3)).Select(t => t.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)],
    };

    private static Condition Leaf(ConditionField field, ConditionOperator @operator, params ImmutableArray<string> values) =>
        new() { Field = field, Operator = @operator, Values = values };

    private static CompiledCondition Compile(Condition condition) => CompiledCondition.Compile(condition).Value;
}
