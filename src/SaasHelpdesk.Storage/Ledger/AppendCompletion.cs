using System.Threading.Tasks.Sources;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Ledger;

/// <summary>What a caller of the ledger waits on: a value task without an allocation of its own. Awaited once.</summary>
internal sealed class AppendCompletion : IValueTaskSource<AppendOutcome>
{
    // Asynchronously: the writer's time belongs to the next batch, not to the callers' code.
    private ManualResetValueTaskSourceCore<AppendOutcome> _core = new() { RunContinuationsAsynchronously = true };

    public ValueTask<AppendOutcome> Task => new(this, _core.Version);

    public void SetResult(AppendOutcome outcome) => _core.SetResult(outcome);

    public void SetException(Exception error) => _core.SetException(error);

    AppendOutcome IValueTaskSource<AppendOutcome>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<AppendOutcome>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<AppendOutcome>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
