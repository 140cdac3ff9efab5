namespace SaasHelpdesk.Domain.Ports;

/// <summary>
/// Tells of appends after they became durable, on every node that shares the database. A hint that saves polling, not a queue: a change may
/// be reported twice, and what was lost is announced by <see cref="LedgerChanges.Missed"/> only.
/// </summary>
public interface IChangeSignal
{
    /// <summary>
    /// Calls <paramref name="listener"/> until the returned subscription is disposed. The listener runs on the writer's time: it must not
    /// block and must not throw.
    /// </summary>
    IDisposable Subscribe(Action<LedgerChanges> listener);
}
