using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace SaasHelpdesk.GraphQL.Tests.Judge;

/// <summary>The npm project <c>tests/clients</c>, installed at first use.</summary>
internal static class NodeProject
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    private static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "clients");

    // npm writes it last, so that it says both that an installation is complete and of which lock file it is.
    private static string Receipt => Path.Combine(Folder, "node_modules", ".package-lock.json");

    /// <summary>Starts a script of the project with its standard streams redirected.</summary>
    internal static async Task<Process> StartAsync(string script)
    {
        await Installed.Value;
        return Start("node", script);
    }

    private static string RepositoryRoot()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "SaasHelpdesk.sln")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return at;
    }

    /// <summary>Several test processes may want it at the same time: one installs, the others wait for the lock and find it done.</summary>
    private static async Task InstallAsync()
    {
        using var deadline = new CancellationTokenSource(InstallLimit);
        using var retry = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Folder)))[..16];
        FileStream? held;
        while ((held = TryLock(Path.Combine(Path.GetTempPath(), $"helpdesk-clients-{name}.lock"))) is null)
        {
            await retry.WaitForNextTickAsync(deadline.Token);
        }

        await using (held)
        {
            if (File.Exists(Receipt) && File.GetLastWriteTimeUtc(Receipt) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            {
                return;
            }

            using var npm = Start("npm", "ci", "--no-audit", "--no-fund");
            npm.StandardInput.Close();
            var output = npm.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = npm.StandardError.ReadToEndAsync(deadline.Token);
            await npm.WaitForExitAsync(deadline.Token);
            Assert.True(npm.ExitCode == 0, $"npm ended with {npm.ExitCode}:\n{await output}\n{await errors}");
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

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;
}
