namespace SaasHelpdesk.GraphQL.Tests.Execution.Model;

/// <summary>What a field of the model does; the same for the same seed, node and field.</summary>
internal readonly record struct Chance(bool IsNull, bool Throws, bool IsLate, int Count)
{
    internal static Chance Of(ModelNode node, string field)
    {
        var random = new Random(HashCode(node.Seed, node.Path, field));
        var kind = random.Next(20);
        return new Chance(kind == 0, kind == 1, random.Next(3) == 0, random.Next(4));
    }

    /// <summary>Not that of the framework, which differs from run to run: a failure must be repeatable by its seed.</summary>
    private static int HashCode(int seed, string path, string field)
    {
        var hash = unchecked((uint)seed * 2654435761);
        foreach (var c in path + "." + field)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return (int)(hash & int.MaxValue);
    }
}
