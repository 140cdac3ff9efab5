using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.GraphQL.Execution.Plans;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>
/// A part of the response that is written in one go. The first is the whole of <c>data</c>; each value that had to be waited
/// for is a piece of its own, written when it arrived, and belongs at an offset of the piece that was being written when it was
/// promised. In the end the pieces are copied together.
/// </summary>
internal sealed class Piece : Work
{
    private readonly OperationExecution _execution;
    private List<Piece>? _children;
    private List<NullableRegion>? _nulled;

    internal Piece(OperationExecution execution) => _execution = execution;

    internal Piece(OperationExecution execution, Piece parent, NullableRegion? region, int offset, FieldPlan field, PathSegment[] path)
    {
        _execution = execution;
        Parent = parent;
        Region = region;
        Offset = offset;
        Field = field;
        Path = path;
    }

    internal Piece? Parent { get; }

    /// <summary>The innermost position around it, within the parent, that may become null; null if only the parent itself may.</summary>
    internal NullableRegion? Region { get; }

    /// <summary>Where it belongs.</summary>
    internal int Offset { get; }

    internal FieldPlan? Field { get; }

    /// <summary>Path from the root of the response.</summary>
    internal PathSegment[] Path { get; } = [];

    internal PendingValue? Pending { get; set; }

    internal int Start { get; set; }

    internal int End { get; set; }

    /// <summary>The parent took back what it had written there.</summary>
    internal bool IsDropped { get; set; }

    internal int ChildCount => _children?.Count ?? 0;

    internal IReadOnlyList<Piece> Children => _children ?? (IReadOnlyList<Piece>)[];

    internal IReadOnlyList<NullableRegion> Nulled => _nulled ?? (IReadOnlyList<NullableRegion>)[];

    internal override void Run() => _execution.Continue(this);

    internal void Ready() => _execution.Scheduler.Post(this);

    internal void AddChild(Piece child) => (_children ??= []).Add(child);

    /// <summary>Takes back all children after the first ones.</summary>
    internal bool DropChildren(int keep)
    {
        if (ChildCount == keep)
        {
            return false;
        }

        for (var i = keep; i < _children!.Count; i++)
        {
            _children[i].IsDropped = true;
        }

        _children.RemoveRange(keep, _children.Count - keep);
        return true;
    }

    internal void SetNull(NullableRegion region)
    {
        region.IsNull = true;
        (_nulled ??= []).Add(region);
    }
}
