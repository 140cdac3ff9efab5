using System.Diagnostics;
using System.Text;
using SaasHelpdesk.EndToEnd.Tests.Support;

namespace SaasHelpdesk.GraphQL.Tests.Judge;

/// <summary>The npm project <c>tests/clients</c>, installed at first use.</summary>
internal static class NodeProject
{
    private static readonly Lazy<Task> Installed = new(() => NodeInstallation.Ensure(Folder));

    private static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "clients");

    /// <summary>Starts a script of the project with its standard streams redirected.</summary>
    internal static async Task<Process> StartAsync(string script)
    {
        await Installed.Value;
        return Start("node", script);
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
