using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace SaasHelpdesk.EndToEnd.Tests.Support;

/// <summary>Installs npm projects of this repository: once, also when several test processes want the same one at the same time.</summary>
internal static class NodeInstallation
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Installs what the lock file says unless that is done, and then runs scripts. Others wait meanwhile, whichever process they are of.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="scripts">Names of the project's scripts to run each time.</param>
    public static async Task Ensure(string folder, params string[] scripts)
    {
        using var deadline = new CancellationTokenSource(Limit);
        using var retry = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))))[..16];
        FileStream? held;
        while ((held = TryLock(Path.Combine(Path.GetTempPath(), $"helpdesk-npm-{name}.lock"))) is null)
            await retry.WaitForNextTickAsync(deadline.Token);
        await using (held)
        {
            if (!IsInstalled(folder))
                await Npm(folder, ["ci", "--no-audit", "--no-fund"], deadline.Token);
            foreach (var script in scripts)
                await Npm(folder, ["run", script], deadline.Token);
        }
    }

    // npm writes it last, so that it says both that an installation is complete and of which lock file it is.
    private static bool IsInstalled(string folder)
    {
        var receipt = Path.Combine(folder, "node_modules", ".package-lock.json");
        return File.Exists(receipt) && File.GetLastWriteTimeUtc(receipt) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
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

    private static async Task Npm(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            npm.StandardInput.Close();
            var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
            await npm.WaitForExitAsync(cancellationToken);
            Assert.True(npm.ExitCode == 0, $"npm {string.Join(' ', arguments)} in {folder} ended with {npm.ExitCode}:\n{await output}\n{await errors}");
        }
        finally
        {
            if (!npm.HasExited)
                npm.Kill(entireProcessTree: true);
        }
    }
}
