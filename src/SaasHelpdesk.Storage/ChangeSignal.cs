using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage;

/// <summary>Hands changes to this process' listeners.</summary>
internal sealed partial class ChangeSignal(ILogger<ChangeSignal> logger) : IChangeSignal
{
    private readonly Lock _gate = new();
    private volatile Action<LedgerChanges>[] _listeners = [];

    public bool HasListeners => _listeners.Length > 0;

    public IDisposable Subscribe(Action<LedgerChanges> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        lock (_gate)
            _listeners = [.. _listeners, listener];
        return new Subscription(this, listener);
    }

    public void Publish(LedgerChanges changes)
    {
        foreach (var listener in _listeners)
        {
            try
            {
                listener(changes);
            }
#pragma warning disable CA1031 // The changes are durable: a listener's bug must neither look like a failed append nor keep others from hearing.
            catch (Exception error)
            {
                LogListenerFailed(logger, error);
            }
#pragma warning restore CA1031
        }
    }

    public static LedgerChange ChangeOf(LedgerAppend append) => new(
        append.Tenant,
        append.Stream,
        append.ExpectedVersion + append.Events.Length,
        append.NextWake,
        !append.Outbox.IsDefaultOrEmpty,
        append.OwnClock);

    [LoggerMessage(3010, LogLevel.Error, "A listener of changes threw.")]
    private static partial void LogListenerFailed(ILogger logger, Exception error);

    private sealed class Subscription(ChangeSignal signal, Action<LedgerChanges> listener) : IDisposable
    {
        private bool _ended;

        public void Dispose()
        {
            lock (signal._gate)
            {
                if (_ended)
                    return;
                _ended = true;
                var left = new List<Action<LedgerChanges>>(signal._listeners);
                left.Remove(listener);
                signal._listeners = [.. left];
            }
        }
    }
}
