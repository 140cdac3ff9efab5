namespace SaasHelpdesk.GraphQL.Types.Resolution;

/// <summary>Lengths of everything that grows while a value is written.</summary>
/// <param name="Output">Bytes written.</param>
/// <param name="Pending">Values promised.</param>
/// <param name="Path">Depth of the path.</param>
/// <param name="Nullable">Open nullable positions.</param>
internal readonly record struct Checkpoint(int Output, int Pending, int Path, int Nullable);
