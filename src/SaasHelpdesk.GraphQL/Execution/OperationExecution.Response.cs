using System.Buffers;
using SaasHelpdesk.GraphQL.Response;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>Puts the response together (section 7.1): errors first, then data.</summary>
internal sealed partial class OperationExecution
{
    internal void WriteResponse(IBufferWriter<byte> output)
    {
        output.Write("{"u8);
        if (_errors.Count > 0)
        {
            ErrorWriter.Write(output, _errors);
            output.Write(","u8);
        }

        output.Write("\"data\":"u8);
        if (_dataIsNull)
        {
            output.Write("null"u8);
        }
        else
        {
            Copy(Root(_piece), output);
        }

        ResponseExtensions.Write(output, _environment.Extensions);
        output.Write("}"u8);
    }

    private static Piece Root(Piece piece)
    {
        while (piece.Parent is { } parent)
        {
            piece = parent;
        }

        return piece;
    }

    private void Copy(Piece piece, IBufferWriter<byte> output)
    {
        if (piece.Nulled.Count > 0)
        {
            CopyWithNulls(piece, output);
            return;
        }

        var at = piece.Start;
        foreach (var child in piece.Children)
        {
            output.Write(Output.Written[at..child.Offset]);
            Copy(child, output);
            at = child.Offset;
        }

        output.Write(Output.Written[at..piece.End]);
    }

    private void CopyWithNulls(Piece piece, IBufferWriter<byte> output)
    {
        var at = piece.Start;
        var child = 0;
        foreach (var region in piece.Nulled.OrderBy(region => region.Start).ThenByDescending(region => region.End))
        {
            if (region.Start < at)
            {
                continue; // inside a region that became null as a whole
            }

            CopyUpTo(region.Start);
            output.Write("null"u8);
            at = region.End;
            while (child < piece.ChildCount && piece.Children[child].Offset < region.End)
            {
                child++;
            }
        }

        CopyUpTo(piece.End);

        void CopyUpTo(int end)
        {
            for (; child < piece.ChildCount && piece.Children[child].Offset <= end; child++)
            {
                output.Write(Output.Written[at..piece.Children[child].Offset]);
                at = piece.Children[child].Offset;
                Copy(piece.Children[child], output);
            }

            output.Write(Output.Written[at..end]);
            at = end;
        }
    }
}
