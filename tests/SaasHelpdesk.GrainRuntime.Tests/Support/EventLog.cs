using System.Collections.Concurrent;

namespace SaasHelpdesk.GrainRuntime.Tests.Support;

/// <summary>What grains tell a test, in order, with a way to wait for it.</summary>
internal sealed class EventLog
{
    private readonly ConcurrentQueue<string> _entries = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();

    public string[] Entries => [.. _entries];

    public void Add(string entry)
    {
        _entries.Enqueue(entry);
        Signal(entry).TrySetResult();
    }

    /// <summary>Completes when the entry has been written; fails when that takes longer than any machine needs.</summary>
    public async Task Wait(string entry)
    {
        try
        {
            await Signal(entry).Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Missing '{entry}' after: {string.Join(", ", _entries)}");
        }
    }

    private TaskCompletionSource Signal(string entry) =>
        _awaited.GetOrAdd(entry, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
