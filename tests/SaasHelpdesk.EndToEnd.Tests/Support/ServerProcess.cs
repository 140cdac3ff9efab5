using System.Diagnostics;

namespace SaasHelpdesk.EndToEnd.Tests.Support;

/// <summary>A real server process, ended with the test at the latest.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private readonly Process _process;
    private readonly List<string> _log;

    private ServerProcess(Process process, Uri address, List<string> log) => (_process, Address, _log) = (process, address, log);

    public Uri Address { get; }

    /// <summary>What it has written so far.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_log)
                return [.. _log];
        }
    }

    /// <summary>The physical memory that it holds, in bytes.</summary>
    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a server on a free port and waits until it listens.</summary>
    public static async Task<ServerProcess> Start(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Program(), "serve", "--urls", "http://127.0.0.1:0" }.Concat(options))
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var log = new List<string>();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(string? line)
        {
            lock (log)
                log.Add(line ?? "");
            if (line?.Split("listens on ") is [_, var address])
                listening.TrySetResult(new Uri(address));
        }

        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The server ended: " + string.Join('\n', log)));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new ServerProcess(process, await listening.Task.WaitAsync(StartLimit), log);
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }

    // The program as it was built, beside the tests: same configuration, same framework.
    private static string Program()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        var configuration = framework.Parent!;
        var root = configuration.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(root.FullName, "src", "SaasHelpdesk.Server", "bin", configuration.Name, framework.Name, "SaasHelpdesk.Server.dll");
    }
}
