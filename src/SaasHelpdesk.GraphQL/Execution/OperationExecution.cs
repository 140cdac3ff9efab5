using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.GraphQL.Execution.Plans;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>
/// One run of an operation (section 6.2). Values are written where they are met, depth first; a value that is not there yet
/// leaves a gap (see <see cref="Piece"/>), so that all resolvers of a level have started before any is waited for.
/// </summary>
internal sealed partial class OperationExecution : CompletionContext
{
    private readonly OperationPlan _plan;
    private readonly VariableValues _variables;
    private readonly ExecutionEnvironment _environment;
    private readonly CancellationToken _aborted;
    private ArgumentValues?[] _arguments;
    private Piece _piece;
    private int _outstanding;
    private bool _dataIsNull;
    private bool _anyNulled;

    internal OperationExecution(OperationPlan plan, VariableValues variables, ExecutionEnvironment environment, CancellationToken aborted)
    {
        _plan = plan;
        _variables = variables;
        _environment = environment;
        _aborted = aborted;
        _arguments = new ArgumentValues?[plan.ArgumentSlots];
        _piece = new Piece(this);
        Scheduler = environment.Scheduler ?? new BatchScheduler();
    }

    internal BatchScheduler Scheduler { get; }

    internal override IServiceProvider Services => _environment.Services;

    internal override object? State => _environment.State;

    internal override CancellationToken Cancellation => _environment.Deadline.CanBeCanceled ? _environment.Deadline : _aborted;

    internal IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Executes the root selection set; afterwards the response can be written.</summary>
    /// <exception cref="OperationCanceledException">The caller is gone.</exception>
    internal ValueTask RunAsync(object root)
    {
        Scheduler.Attach();
        if (_plan.Operation.Operation == OperationType.Mutation)
        {
            return RunSeriallyAsync(root);
        }

        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var piece = _piece;
            _dataIsNull = WriteFields(_plan.Root, root) == Completion.Failed;
            piece.End = Output.Length;
        }
        catch (OperationAbortedException)
        {
            _dataIsNull = true;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        return _outstanding == 0 ? Finish() : DrainAndFinishAsync();
    }

    /// <summary>Completes a value that has arrived, in a piece of its own.</summary>
    internal void Continue(Piece piece)
    {
        _outstanding--;
        var pending = piece.Pending!;
        if (_aborted.IsCancellationRequested || (_anyNulled && IsGone(piece)))
        {
            pending.Discard();
            return;
        }

        Begin(piece);
        var start = Mark();
        Completion completion;
        try
        {
            completion = pending.Complete(this);
        }
        catch (Exception exception) when (exception is not OperationAbortedException)
        {
            Rewind(start);
            Report(exception, piece.Field!);
            completion = piece.Field!.Definition.Settle(this, Completion.Failed, piece.Field);
        }

        piece.End = Output.Length;
        if (completion == Completion.Failed)
        {
            Propagate(piece);
        }
    }

    private void Begin(Piece piece)
    {
        _piece = piece;
        piece.Start = Output.Length;
        _pathLength = 0;
        _nullableCount = 0;
    }

    private ValueTask Finish()
    {
        Scheduler.Detach();
        return _aborted.IsCancellationRequested ? ValueTask.FromCanceled(_aborted) : ValueTask.CompletedTask;
    }

    private async ValueTask DrainAndFinishAsync()
    {
        await DrainAsync().ConfigureAwait(false);
        await Finish().ConfigureAwait(false);
    }

    /// <summary>Runs until no value is outstanding, also those that nobody needs any more: they may use the request's services.</summary>
    private async ValueTask DrainAsync()
    {
        while (_outstanding > 0)
        {
            Turn();
            if (_outstanding > 0)
            {
                await Scheduler.WaitAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Does everything that can be done without waiting.</summary>
    private void Turn()
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            do
            {
                while (Scheduler.TryTake(out var work))
                {
                    Run(work);
                }
            }
            while (Scheduler.Dispatch());
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void Run(Work work)
    {
        try
        {
            work.Run();
        }
        catch (OperationAbortedException)
        {
            _dataIsNull = true;
        }
    }
}
