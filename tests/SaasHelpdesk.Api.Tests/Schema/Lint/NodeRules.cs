using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema.Lint;

/// <summary>Relay's object identification.</summary>
internal static class NodeRules
{
    public static IEnumerable<string> Nodes(SchemaMap schema) =>
        from type in schema.Types
        where type.Text("kind") == "OBJECT"
        let name = type.Text("name")!
        let hasId = type.GetProperty("fields").EnumerateArray().Any(field => field.Text("name") == "id")
        let isNode = type.GetProperty("interfaces").EnumerateArray().Any(implemented => implemented.Text("name") == "Node")
        where hasId != isNode
        select name;
}
