using System.Text.Json.Nodes;
using SaasHelpdesk.Server.CommandLine;

namespace SaasHelpdesk.Server.Tests.Replay.Support;

/// <summary>The replay verb as the command line runs it, in a folder of its own.</summary>
internal sealed class ReplayRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helpdesk-test-");

    public string Data => Path.Combine(_folder.FullName, "data");

    public string TicketsFile => Path.Combine(_folder.FullName, "tickets.ndjson");

    public (int Exit, string Output, string Error) Execute(string csv, params string[] options)
    {
        var file = Path.Combine(_folder.FullName, "log.csv");
        File.WriteAllText(file, csv);
        var (output, error) = (new StringWriter(), new StringWriter());
        var (standardOutput, standardError) = (Console.Out, Console.Error);
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            var exit = HelpdeskCommandLine.Run(["replay", file, "--data", Data, "--tickets", TicketsFile, .. options]).GetAwaiter().GetResult();
            return (exit, output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(standardOutput);
            Console.SetError(standardError);
        }
    }

    public IReadOnlyDictionary<string, JsonNode> Tickets() =>
        File.ReadLines(TicketsFile).Select(line => JsonNode.Parse(line)!).ToDictionary(ticket => ticket["number"]!.GetValue<string>());

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
