using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SaasHelpdesk.Bench.Http;

/// <summary>The peer in <c>peers/</c>: installed from its lock file when it is not yet there, and run with two workers.</summary>
internal static class Mercurius
{
    private const int Workers = 2;

    public static Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public static async Task<ChildProcess> Start()
    {
        var folder = Folder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "mercurius")))
            await Install(folder);
        return await ChildProcess.Start(new ProcessStartInfo(
            "node", ["mercurius.mjs", Address.Port.ToString(CultureInfo.InvariantCulture), Workers.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = folder,
            Environment = { ["NODE_ENV"] = "production" },
        });
    }

    private static async Task Install(string folder)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci in {folder} ended with {npm.ExitCode}.");
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SaasHelpdesk.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The bench runs within the repository."), "tests", "SaasHelpdesk.Bench", "peers");
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
