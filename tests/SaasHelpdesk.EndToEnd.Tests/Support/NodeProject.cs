using System.Diagnostics;

namespace SaasHelpdesk.EndToEnd.Tests.Support;

/// <summary>The npm project <c>tests/clients</c>, installed at first use, whose scripts run against a server.</summary>
internal static class NodeProject
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task> Installed = new(Install);

    private static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "clients");

    private static string Manifest => Path.Combine(Folder, "package-lock.json");

    // npm writes it last, so that it says both that an installation is complete and of which lock file it is.
    private static string Receipt => Path.Combine(Folder, "node_modules", ".package-lock.json");

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

    // Several test processes may want it at the same time: one installs, the others wait for the lock and find it done.
    private static async Task Install()
    {
        using var deadline = new CancellationTokenSource(InstallLimit);
        using var retry = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var path = Path.Combine(Path.GetTempPath(), $"helpdesk-clients-{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Folder)))[..16]}.lock");
        FileStream? held = null;
        while ((held = TryLock(path)) is null)
            await retry.WaitForNextTickAsync(deadline.Token);
        await using (held)
        {
            if (File.Exists(Receipt) && File.GetLastWriteTimeUtc(Receipt) >= File.GetLastWriteTimeUtc(Manifest))
                return;
            await Start("npm", ["ci", "--no-audit", "--no-fund"], new Dictionary<string, string>(), InstallLimit);
        }
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
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
