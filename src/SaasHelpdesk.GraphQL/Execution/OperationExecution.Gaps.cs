using SaasHelpdesk.GraphQL.Execution.Plans;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>Gaps in the output, what can be taken back, and where null propagates to.</summary>
internal sealed partial class OperationExecution
{
    private (int Start, NullableRegion? Region)[] _nullable = new (int, NullableRegion?)[8];
    private int _nullableCount;
    private PathSegment[] _path = new PathSegment[16];
    private int _pathLength;

    internal override Completion Defer(PendingValue pending, SelectedField field)
    {
        var plan = (FieldPlan)field;
        var piece = new Piece(this, _piece, EnclosingRegion(), Output.Length, plan, CurrentPath()) { Pending = pending };
        _piece.AddChild(piece);
        _outstanding++;
        pending.OnCompleted(piece.Ready);
        return Completion.Written;
    }

    internal override void EnterNullable()
    {
        if (_nullableCount == _nullable.Length)
        {
            Array.Resize(ref _nullable, _nullable.Length * 2);
        }

        _nullable[_nullableCount++] = (Output.Length, null);
    }

    internal override void LeaveNullable()
    {
        if (_nullable[--_nullableCount].Region is { } region)
        {
            region.End = Output.Length;
        }
    }

    internal override void EnterList() => Push(null);

    internal override void EnterItem(int index) => _path[_pathLength - 1] = new PathSegment(null, index);

    internal override void LeaveList() => _pathLength--;

    internal override Checkpoint Mark() => new(Output.Length, _piece.ChildCount, _pathLength, _nullableCount);

    internal override void Rewind(in Checkpoint checkpoint)
    {
        Output.Rewind(checkpoint.Output);
        _anyNulled |= _piece.DropChildren(checkpoint.Pending);
        _pathLength = checkpoint.Path;
        _nullableCount = checkpoint.Nullable;
    }

    private void Push(string? responseName)
    {
        if (_pathLength == _path.Length)
        {
            Array.Resize(ref _path, _path.Length * 2);
        }

        _path[_pathLength++] = new PathSegment(responseName, 0);
    }

    private PathSegment[] CurrentPath() => [.. _piece.Path, .. _path.AsSpan(0, _pathLength)];

    /// <summary>The innermost nullable position that is open, as an object; most positions never need to be one.</summary>
    private NullableRegion? EnclosingRegion()
    {
        NullableRegion? outer = null;
        for (var i = 0; i < _nullableCount; i++)
        {
            ref var entry = ref _nullable[i];
            outer = entry.Region ??= new NullableRegion(_piece, outer, entry.Start);
        }

        return outer;
    }

    /// <summary>Null of a piece that may not be null goes to the nearest position around it that may.</summary>
    private void Propagate(Piece piece)
    {
        _anyNulled = true;
        while (piece.Region is null)
        {
            if (piece.Parent!.Parent is null)
            {
                _dataIsNull = true;
                return;
            }

            // A piece whose own position is nullable has a region around all of it, so this one has to propagate too.
            piece = piece.Parent;
        }

        piece.Region.Piece.SetNull(piece.Region);
    }

    private bool IsGone(Piece piece)
    {
        if (_dataIsNull)
        {
            return true;
        }

        for (var at = piece; at.Parent is not null; at = at.Parent)
        {
            if (at.IsDropped)
            {
                return true;
            }

            for (var region = at.Region; region is not null; region = region.Outer)
            {
                if (region.IsNull)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
