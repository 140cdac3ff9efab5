using System.Text;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Statements;

/// <summary>Writes a query that asks a list for everything that its items hold, and for what their single objects hold.</summary>
internal sealed class ListQuery(SchemaMap schema, ListWalk walk)
{
    private const int Levels = 2;

    private readonly ILookup<string, SchemaElement> _fields = schema.Elements.Where(element => element.Kind == "field").ToLookup(element => element.Owner);

    public string Write(ListPath path)
    {
        var text = new StringBuilder("{ ");
        foreach (var (step, i) in path.Steps.Select((step, i) => (step, i)))
        {
            if (i > 0 && schema.KindOf(walk.ItemType(path.Steps[i - 1])) != "OBJECT")
                text.Append($"... on {step.Owner} {{ ");
            text.Append(step.Name).Append(Arguments(step)).Append(ListWalk.IsConnection(step) ? " { totalCount pageInfo { hasNextPage } nodes { " : " { ");
        }

        text.Append(Selection(walk.ItemType(path.Steps[^1]), Levels));
        var depth = text.ToString().Count(letter => letter == '{') - text.ToString().Count(letter => letter == '}');
        return text.Insert(text.Length, string.Concat(Enumerable.Repeat(" }", depth))).ToString();
    }

    private string Selection(string type, int levels)
    {
        if (schema.KindOf(type) == "OBJECT")
            return Fields(type, levels, "");
        // Members of a union may have fields of one name and of different types: each gets an alias.
        return "__typename " + string.Join(' ', ListWalk.Objects(schema, type).Select(member => $"... on {member} {{ {Fields(member, levels, member + "_")} }}"));
    }

    private string Fields(string type, int levels, string prefix)
    {
        var text = new StringBuilder("__typename");
        foreach (var field in _fields[type].Where(CanBeAsked))
        {
            var isLeaf = schema.KindOf(field.NamedType!) is "SCALAR" or "ENUM";
            if (!isLeaf && (levels == 0 || field.IsList || ListWalk.IsConnection(field) || Detours.Skipped.Contains(field.Path)))
                continue;
            text.Append(' ').Append(prefix.Length > 0 ? $"{prefix}{field.Name}: " : "").Append(field.Name).Append(Arguments(field));
            if (!isLeaf)
                text.Append(" { ").Append(Selection(field.NamedType!, levels - 1)).Append(" }");
        }

        return text.ToString();
    }

    private static string Arguments(SchemaElement field)
    {
        if (Detours.Arguments.TryGetValue(field.Path, out var arguments))
            return $"({arguments})";
        return field.Json.GetProperty("args").EnumerateArray().Any(argument => argument.Text("name") == "first") ? "(first: 100)" : "";
    }

    private static bool CanBeAsked(SchemaElement field) => Detours.Arguments.ContainsKey(field.Path) || !NeedsArguments(field);

    public static bool NeedsArguments(SchemaElement field) => field.Json.GetProperty("args").EnumerateArray().Any(argument =>
        SchemaMap.Name(argument.GetProperty("type")).EndsWith('!') && argument.GetProperty("defaultValue").ValueKind == System.Text.Json.JsonValueKind.Null);
}
