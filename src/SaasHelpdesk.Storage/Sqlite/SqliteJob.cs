namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>Any write that is not an append.</summary>
/// <typeparam name="T">What it answers.</typeparam>
internal sealed class SqliteJob<T>(Func<SqliteSession, T> work) : SqliteWrite
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _completion.Task;

    public override void Execute(SqliteSession session) => _result = work(session);

    public override void Complete() => _completion.SetResult(_result);

    public override void Fail(Exception error) => _completion.SetException(error);
}
