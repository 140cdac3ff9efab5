using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Execution.Model;

/// <summary>The graph as a schema whose fields return, fail, and take their time at random, by way of tasks and batch loaders.</summary>
internal static class ModelSchema
{
    internal static GraphQLSchema Build(int seed, BatchScheduler scheduler)
    {
        var loader = new EchoLoader(scheduler);
        var schema = new SchemaBuilder();
        var node = schema.Object<ModelNode>("Node");
        Add(node, "leaf", GraphQLTypes.Int, (n, chance) => chance.IsNull ? null : (int?)chance.Count, loader);
        Add(node, "sureLeaf", GraphQLTypes.Int.NonNull(), (n, chance) => chance.IsNull ? null : (int?)chance.Count, loader);
        Add(node, "child", node, (n, chance) => chance.IsNull ? null : n.Child("child"), loader);
        Add(node, "sureChild", node.NonNull(), (n, chance) => chance.IsNull ? null : n.Child("sureChild"), loader);
        Add(node, "list", node.List(), (n, chance) => Items(n, "list", chance), loader);
        Add(node, "sureItems", node.NonNull().List(), (n, chance) => Items(n, "sureItems", chance), loader);
        Add(node, "sureList", node.NonNull().List().NonNull(), (n, chance) => Items(n, "sureList", chance), loader);
        Add(node, "grid", node.List().NonNull().List(), (n, chance) => chance.IsNull ? null : Enumerable.Range(0, chance.Count).Select(i => (IEnumerable<ModelNode>)Row(n, i)!), loader);
        schema.Query.Field("root", node, null, _ => new ModelNode(seed, ""));
        schema.Query.Field("sureRoot", node.NonNull(), null, async (_, _) =>
        {
            await Task.Yield();
            return new ModelNode(seed, "sure");
        });
        return schema.Build();
    }

    internal static IReadOnlyList<ModelNode>? Items(ModelNode node, string field, Chance chance) =>
        chance.IsNull ? null : [.. Enumerable.Range(0, chance.Count).Select(i => node.Item(field, i)!)];

    internal static IReadOnlyList<ModelNode>? Row(ModelNode node, int index)
    {
        var chance = Chance.Of(node, $"grid!{index}");
        return chance.IsNull ? null : [.. Enumerable.Range(0, chance.Count).Select(i => node.Item($"grid{index}", i)!)];
    }

    private static void Add<T>(ObjectType<ModelNode> type, string name, GraphQLType<T> of, Func<ModelNode, Chance, T?> value, EchoLoader loader) =>
        type.Field(name, of, null, (node, _) => Resolve(node, name, value, loader));

    private static void Add<T>(ObjectType<ModelNode> type, string name, GraphQLType<T> of, Func<ModelNode, Chance, T?> value, EchoLoader loader)
        where T : struct =>
        type.Field(name, of, null, (node, _) => Resolve(node, name, value, loader));

    private static async ValueTask<T?> Resolve<T>(ModelNode node, string name, Func<ModelNode, Chance, T?> value, EchoLoader loader)
    {
        var chance = Chance.Of(node, name);
        if (chance.IsLate)
        {
            _ = chance.Count % 2 == 0 ? await loader.Load(node.Path) : await Later();
        }

        return chance.Throws ? throw new InvalidOperationException(name) : value(node, chance);
    }

    private static async Task<string> Later()
    {
        await Task.Yield();
        return "";
    }

    private sealed class EchoLoader(BatchScheduler scheduler) : BatchLoader<string, string>(scheduler)
    {
        protected override async ValueTask<IReadOnlyDictionary<string, string>> LoadBatch(IReadOnlyList<string> keys)
        {
            await Task.Yield();
            return keys.ToDictionary(key => key);
        }
    }
}
