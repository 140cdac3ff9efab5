namespace SaasHelpdesk.GraphQL.Tests.Execution.Model;

/// <summary>An object of a graph without end that is made up from a seed.</summary>
internal sealed record ModelNode(int Seed, string Path)
{
    internal ModelNode Child(string field, int index = 0) => new(Seed, $"{Path}/{field}{index}");

    /// <summary>Null if the item's own chance says so.</summary>
    internal ModelNode? Item(string field, int index) => Chance.Of(this, $"{field}#{index}").IsNull ? null : Child(field, index);
}
