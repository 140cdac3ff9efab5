using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Lint;

internal static class ReachRules
{
    /// <summary>A type that no operation leads to is left over.</summary>
    public static IEnumerable<string> Reached(SchemaMap schema)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>(["Query", "Mutation", "Subscription"]);
        var members = schema.Elements.ToLookup(element => element.Owner);
        var known = schema.Types.Select(type => type.Text("name")!).ToHashSet();
        while (open.TryDequeue(out var name))
        {
            if (!known.Contains(name) || !reached.Add(name))
                continue;
            foreach (var element in members[name].Where(element => element.NamedType is not null))
                open.Enqueue(element.NamedType!);
            foreach (var property in new[] { "interfaces", "possibleTypes" })
            {
                if (schema.Type(name).GetProperty(property) is { ValueKind: System.Text.Json.JsonValueKind.Array } others)
                {
                    foreach (var other in others.EnumerateArray())
                        open.Enqueue(other.Text("name")!);
                }
            }
        }

        return known.Except(reached).Except(["String", "Boolean"]);
    }
}
