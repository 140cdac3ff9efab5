using System.Diagnostics;

namespace SaasHelpdesk.Bench.Http;

/// <summary>A process that says it is ready in its first line, and ends when its input does: however this process ends, it goes too.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process, string[] words) => (_process, Words) = (process, words);

    /// <summary>What it said behind <c>READY</c>.</summary>
    public string[] Words { get; }

    /// <summary>Starts this program again with other arguments.</summary>
    public static Task<ChildProcess> StartSelf(params string[] arguments)
    {
        var program = Environment.ProcessPath!;
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            arguments = [Environment.GetCommandLineArgs()[0], .. arguments];
        var start = new ProcessStartInfo(program, arguments);
        start.Environment["DOTNET_gcServer"] = "1"; // As the server runs.
        return Start(start);
    }

    public static async Task<ChildProcess> Start(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("READY", StringComparison.Ordinal))
                return new ChildProcess(process, line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
            await Console.Error.WriteLineAsync(line);
        }

        throw new InvalidOperationException($"{start.FileName} ended before it was ready.");
    }

    /// <summary>Says a line and takes the answer.</summary>
    public async Task<string> Ask(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The process has ended.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
