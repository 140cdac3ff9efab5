using System.Diagnostics;

namespace SaasHelpdesk.EndToEnd.Tests.Support;

/// <summary>The npm project <c>tests/clients</c>, installed at first use, whose scripts run against a server.</summary>
internal static class NodeProject
{
    private static readonly Lazy<Task> Installed = new(() => NodeInstallation.Ensure(Folder));

    private static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "clients");

    /// <summary>Runs a script of the project and returns what it wrote to standard output.</summary>
    /// <param name="script">The script's path within the project.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Further variables of its environment: secrets go here, since arguments can be seen by others.</param>
    /// <param name="limit">How long it may take.</param>
    public static async Task<string> Run(
        string script, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, TimeSpan limit)
    {
        await Installed.Value;
        return await Start("node", [script, .. arguments], environment, limit);
    }

    private static async Task<string> Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            using var deadline = new CancellationTokenSource(limit);
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}:\n{await output}\n{await errors}");
            return await output;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
