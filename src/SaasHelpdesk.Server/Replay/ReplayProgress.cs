using Spectre.Console;

namespace SaasHelpdesk.Server.Replay;

/// <summary>A progress bar on standard error, if that is a terminal.</summary>
internal sealed class ReplayProgress : IDisposable
{
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _bar;
    private int _done;

    private ReplayProgress(int total)
    {
        if (Console.IsErrorRedirected)
        {
            _bar = Task.CompletedTask;
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        _bar = console.Progress().StartAsync(async context =>
        {
            var task = context.AddTask("Replaying", maxValue: total);
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while (!_finished.Task.IsCompleted)
            {
                task.Value = Volatile.Read(ref _done);
                await Task.WhenAny(timer.WaitForNextTickAsync().AsTask(), _finished.Task);
            }

            task.Value = Volatile.Read(ref _done);
        });
    }

    public static ReplayProgress Start(int total) => new(total);

    public void Report(int done) => Volatile.Write(ref _done, done);

    public void Dispose()
    {
        _finished.TrySetResult();
        _bar.GetAwaiter().GetResult();
    }
}
