namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>
/// A range of a piece that holds an object or list which may still become null, because a value promised inside it can fail
/// (section 6.4.4). Exists only around promised values.
/// </summary>
internal sealed class NullableRegion(Piece piece, NullableRegion? outer, int start)
{
    internal Piece Piece { get; } = piece;

    internal NullableRegion? Outer { get; } = outer;

    internal int Start { get; } = start;

    internal int End { get; set; }

    internal bool IsNull { get; set; }
}
