namespace SaasHelpdesk.GraphQL.Language.Ast;

/// <summary>A syntax element with its position.</summary>
internal abstract class Node(Location location)
{
    internal Location Location { get; } = location;
}
