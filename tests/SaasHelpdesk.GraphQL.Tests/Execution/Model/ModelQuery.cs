namespace SaasHelpdesk.GraphQL.Tests.Execution.Model;

/// <summary>Queries of the model from a seed.</summary>
internal sealed class ModelQuery(int seed)
{
    private static readonly string[] Composites = ["child", "sureChild", "list", "sureItems", "sureList", "grid"];
    private readonly Random _random = new(seed);
    private int _aliases;

    internal string Text() => $"{{ {string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => $"a{_aliases++}: {(_random.Next(3) == 0 ? "sureRoot" : "root")} {Set(4)}"))} }}";

    private string Set(int depth) => $"{{ {string.Join(' ', Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Field(depth)))} }}";

    private string Field(int depth)
    {
        var alias = $"a{_aliases++}: ";
        return depth == 0 || _random.Next(2) == 0
            ? alias + (_random.Next(3) == 0 ? "sureLeaf" : "leaf")
            : alias + Composites[_random.Next(Composites.Length)] + " " + Set(depth - 1);
    }
}
