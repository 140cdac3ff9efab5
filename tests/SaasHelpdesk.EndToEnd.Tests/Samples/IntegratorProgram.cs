using System.Diagnostics;

namespace SaasHelpdesk.EndToEnd.Tests.Samples;

/// <summary>The integrator sample as its README says: installed, its types generated from the committed schema, checked and compiled.</summary>
internal static class IntegratorProgram
{
    private static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task> Built = new(Build);

    private static string Folder { get; } = Path.Combine(Root(), "infra", "samples", "integrator");

    /// <summary>Runs a command of the program to its end.</summary>
    public static async Task<IntegratorRun> Run(Uri server, string tenant, string key, params string[] arguments)
    {
        await Built.Value;
        return await Start("node", ["dist/main.js", .. arguments], RunLimit, new()
        {
            ["HELPDESK_URL"] = new Uri(server, $"/t/{tenant}/graphql").ToString(),
            ["HELPDESK_KEY"] = key,
            ["HELPDESK_ATTEMPTS"] = "2",
        });
    }

    private static async Task Build()
    {
        foreach (var command in new[] { "ci --no-audit --no-fund", "run codegen", "run build" })
        {
            var run = await Start("npm", command.Split(' '), BuildLimit, []);
            Assert.True(run.ExitCode == 0, $"npm {command}: {run.Output}\n{run.Log}");
        }
    }

    private static async Task<IntegratorRun> Start(string program, IEnumerable<string> arguments, TimeSpan limit, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            using var deadline = new CancellationTokenSource(limit);
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var log = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return new IntegratorRun(process.ExitCode, await output, await log);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SaasHelpdesk.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        return folder.FullName;
    }
}
