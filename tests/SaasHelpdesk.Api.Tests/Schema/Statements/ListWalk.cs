using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Statements;

/// <summary>Finds every list of objects that queries can reach: by the shortest way, and by the shortest way through another list.</summary>
internal sealed class ListWalk(SchemaMap schema)
{
    private readonly ILookup<string, SchemaElement> _fields = schema.Elements.Where(element => element.Kind == "field").ToLookup(element => element.Owner);

    public IReadOnlyList<ListPath> Find()
    {
        var found = new Dictionary<(string Field, bool IsNested), ListPath>();
        var seen = new HashSet<(string Type, bool IsNested)>();
        var open = new Queue<(string Type, IReadOnlyList<SchemaElement> Steps, bool IsNested)>([("Query", [], false)]);
        while (open.TryDequeue(out var at))
        {
            if (!seen.Add((at.Type, at.IsNested)))
                continue;
            foreach (var field in _fields[at.Type].Where(field => IsComposite(field) && !Detours.Skipped.Contains(field.Path)))
            {
                IReadOnlyList<SchemaElement> steps = [.. at.Steps, field];
                var isList = field.IsList || IsConnection(field);
                if (isList)
                    found.TryAdd((field.Path, at.IsNested), new(steps, at.IsNested));
                foreach (var type in Objects(schema, ItemType(field)))
                    open.Enqueue((type, steps, at.IsNested || isList));
            }
        }

        return [.. found.Values];
    }

    public static bool IsConnection(SchemaElement field) => field.NamedType!.EndsWith("Connection", StringComparison.Ordinal);

    /// <summary>What a field's objects are; of a connection, the items.</summary>
    public string ItemType(SchemaElement field) =>
        IsConnection(field) ? _fields[field.NamedType!].Single(nodes => nodes.Name == "nodes").NamedType! : field.NamedType!;

    /// <summary>The object types that a type stands for.</summary>
    public static IReadOnlyList<string> Objects(SchemaMap schema, string type) => schema.KindOf(type) == "OBJECT"
        ? [type]
        : [.. schema.Type(type).GetProperty("possibleTypes").EnumerateArray().Select(possible => possible.Text("name")!)];

    private bool IsComposite(SchemaElement field) => schema.KindOf(field.NamedType!) is "OBJECT" or "INTERFACE" or "UNION";
}
