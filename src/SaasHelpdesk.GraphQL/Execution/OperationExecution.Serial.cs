using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>Serial execution of the root fields of a mutation, section 6.3.4: each to completion before the next.</summary>
internal sealed partial class OperationExecution
{
    private async ValueTask RunSeriallyAsync(object root)
    {
        var data = _piece;
        Output.WriteByte((byte)'{');
        var fields = new List<Piece>(_plan.Root.Fields.Length);
        foreach (var field in _plan.Root.Fields)
        {
            Output.WriteRaw(field.Prefix);
            var piece = new Piece(this, data, null, Output.Length, field, field.IsLeaf ? [] : [new PathSegment(field.ResponseName, 0)]);
            data.AddChild(piece);
            fields.Add(piece);
        }

        Output.WriteByte((byte)'}');
        data.End = Output.Length;
        foreach (var piece in fields)
        {
            if (_dataIsNull || _aborted.IsCancellationRequested)
            {
                break;
            }

            RunRootField(piece, root);
            await DrainAsync().ConfigureAwait(false);
        }

        await Finish().ConfigureAwait(false);
    }

    private void RunRootField(Piece piece, object root)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            Begin(piece);
            var field = piece.Field!;
            var start = Mark();
            Completion completion;
            try
            {
                completion = field.Definition.Execute(this, root, field, Arguments(field));
            }
            catch (Exception exception) when (exception is not OperationAbortedException)
            {
                Rewind(start);
                Report(exception, field);
                completion = field.Definition.Settle(this, Completion.Failed, field);
            }

            piece.End = Output.Length;
            if (completion == Completion.Failed)
            {
                Propagate(piece);
            }
        }
        catch (OperationAbortedException)
        {
            _dataIsNull = true;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
