using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>One append in the writer's queue.</summary>
internal sealed class SqliteAppend(LedgerAppend append) : SqliteWrite
{
    private readonly AppendCompletion _completion = new();
    private AppendOutcome _outcome;

    public ValueTask<AppendOutcome> Task => _completion.Task;

    public LedgerAppend Append => append;

    public bool IsAppended => _outcome == AppendOutcome.Appended;

    public override void Execute(SqliteSession session) => _outcome = SqliteLedgerWrites.Append(session, append);

    public override void Complete() => _completion.SetResult(_outcome);

    public override void Fail(Exception error)
    {
        _outcome = AppendOutcome.VersionConflict;
        _completion.SetException(error);
    }
}
