using System.Diagnostics;
using System.Globalization;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>What a process of its own keeps resident: with the host composed and nothing done yet, and with many tickets active.</summary>
internal static class Memory
{
    public static async Task Run(BenchRun run)
    {
        var count = run.Quick ? 10_000 : 100_000;
        var program = Environment.ProcessPath!;
        string[] arguments = [MemoryChild.Verb, run.Folder, count.ToString(CultureInfo.InvariantCulture)];
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            arguments = [Environment.GetCommandLineArgs()[0], .. arguments];
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "1"; // As the server runs.
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0)
            throw new InvalidOperationException($"The measured process ended with {child.ExitCode}.");
        var figures = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ').Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var (idle, active, live) = (figures[0], figures[1], figures[2]);
        run.Report.Add(new("memory: resident, idle", Megabytes(idle)));
        run.Report.Add(new(
            $"memory: resident, {count.ToString("N0", CultureInfo.InvariantCulture)} tickets active",
            string.Create(CultureInfo.InvariantCulture, $"{Megabytes(active)} ({(active - idle) / count:N0} bytes a ticket, {live / count:N0} of them live objects)")));
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:F0} MiB");
}
