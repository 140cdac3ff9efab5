namespace SaasHelpdesk.GraphQL.Types;

/// <summary>The value that the root operation types select from: nothing, resolvers of root fields use their context.</summary>
public sealed class Root
{
    private Root()
    {
    }

    internal static Root Instance { get; } = new();
}
