using System.Diagnostics;
using SaasHelpdesk.EndToEnd.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests.Samples;

/// <summary>The integrator sample as its README says: installed, its types generated from the committed schema, checked and compiled.</summary>
internal static class IntegratorProgram
{
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task> Built = new(() => NodeInstallation.Ensure(Folder, "codegen", "build"));

    private static string Folder => Path.Combine(RepositoryRoot.Path, "infra", "samples", "integrator");

    /// <summary>Runs a command of the program to its end.</summary>
    public static async Task<IntegratorRun> Run(Uri server, string tenant, string key, params string[] arguments)
    {
        await Built.Value;
        return await Start(["dist/main.js", .. arguments], new()
        {
            ["HELPDESK_URL"] = new Uri(server, $"/t/{tenant}/graphql").ToString(),
            ["HELPDESK_KEY"] = key,
            ["HELPDESK_ATTEMPTS"] = "2",
        });
    }

    private static async Task<IntegratorRun> Start(IEnumerable<string> arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            using var deadline = new CancellationTokenSource(RunLimit);
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
}
