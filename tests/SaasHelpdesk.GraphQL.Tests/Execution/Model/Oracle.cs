using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Tests.Execution.Model;

/// <summary>Executes a query on the model the plain way: recursively, as a tree, with an exception where null propagates.</summary>
internal sealed class Oracle
{
    /// <summary>Paths of all errors that there are, also below positions that become null for another reason.</summary>
    internal HashSet<string> Errors { get; } = [];

    internal JsonNode? Run(int seed, SelectionSetNode set)
    {
        var failed = false;
        var data = new JsonObject();
        foreach (var field in set.Selections.Cast<FieldNode>())
        {
            try
            {
                data[field.ResponseName] = field.Name == "root"
                    ? Nullable(() => Object(new ModelNode(seed, ""), field.SelectionSet!, field.ResponseName))
                    : Object(new ModelNode(seed, "sure"), field.SelectionSet!, field.ResponseName);
            }
            catch (NullPropagation)
            {
                failed = true;
            }
        }

        return failed ? null : data;
    }

    private JsonObject Object(ModelNode node, SelectionSetNode set, string path)
    {
        var failed = false;
        var result = new JsonObject();
        foreach (var field in set.Selections.Cast<FieldNode>())
        {
            try
            {
                result[field.ResponseName] = Field(node, field, $"{path}/{field.ResponseName}");
            }
            catch (NullPropagation)
            {
                failed = true; // siblings may still be executed, and their errors reported
            }
        }

        return failed ? throw new NullPropagation() : result;
    }

    private JsonNode? Field(ModelNode node, FieldNode field, string path)
    {
        var chance = Chance.Of(node, field.Name);
        JsonNode? Value() => chance.Throws
            ? throw Error(path)
            : field.Name switch
            {
                "leaf" or "sureLeaf" => chance.IsNull ? null : JsonValue.Create(chance.Count),
                "child" or "sureChild" => chance.IsNull ? null : Object(node.Child(field.Name), field.SelectionSet!, path),
                "grid" => chance.IsNull ? null : List(Enumerable.Range(0, chance.Count), (row, at) => NonNull(() => Items(ModelSchema.Row(node, row), field, at, sure: false), at), path),
                _ => Items(ModelSchema.Items(node, field.Name, chance), field, path, field.Name is "sureItems" or "sureList"),
            };
        return field.Name is "sureLeaf" or "sureChild" or "sureList" ? NonNull(Value, path) : Nullable(Value);
    }

    private JsonArray? Items(IReadOnlyList<ModelNode?>? items, FieldNode field, string path, bool sure)
    {
        return items is null ? null : List(items, (item, at) => sure ? NonNull(() => Item(item, at), at) : Nullable(() => Item(item, at)), path);

        JsonNode? Item(ModelNode? item, string at) => item is null ? null : Object(item, field.SelectionSet!, at);
    }

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, string, JsonNode?> complete, string path)
    {
        var failed = false;
        var result = new JsonArray();
        foreach (var (index, item) in items.Index())
        {
            try
            {
                result.Add(complete(item, $"{path}/{index}"));
            }
            catch (NullPropagation)
            {
                failed = true;
            }
        }

        return failed ? throw new NullPropagation() : result;
    }

    private JsonNode NonNull(Func<JsonNode?> value, string path) => value() ?? throw Error(path);

    private static JsonNode? Nullable(Func<JsonNode?> value)
    {
        try
        {
            return value();
        }
        catch (NullPropagation)
        {
            return null;
        }
    }

    private NullPropagation Error(string path)
    {
        Errors.Add(path);
        return new NullPropagation();
    }

    private sealed class NullPropagation : Exception;
}
