using System.Globalization;
using System.Text;
using System.Text.Json;
using SaasHelpdesk.Bench.Reporting;
using SaasHelpdesk.Server.CommandLine;
using SaasHelpdesk.Server.Replay;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>The replay verb on a generated log, from the first write to the report. SQLite.</summary>
internal static class Replay
{
    private const int RowsAnIncident = 7;

    public static async Task Run(BenchRun run)
    {
        var (updates, rounds) = run.Quick ? (2_000, 1) : (20_000, 3);
        var file = new FileInfo(Path.Combine(run.Folder, "log.csv"));
        await File.WriteAllTextAsync(file.FullName, Log(updates));
        var rates = new List<double>();
        for (var round = 0; round < rounds; round++)
            rates.Add(await Measure(run, file, Directory.CreateDirectory(Path.Combine(run.Folder, $"replay-{round}"))));
        run.Report.Add(new(
            $"replay: {updates.ToString("N0", CultureInfo.InvariantCulture)} updates, SQLite",
            string.Create(CultureInfo.InvariantCulture, $"{Statistics.Median(rates):N0} updates/s")));
    }

    private static async Task<double> Measure(BenchRun run, FileInfo file, DirectoryInfo data)
    {
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            var settings = new ReplaySettings(file, null, null, null, Json: true, new ServerSettings("", data, "sqlite", Demo: false));
            if (await ReplayCommand.Run(settings, CancellationToken.None) != 0)
                throw new InvalidOperationException("The replay was refused.");
        }
        finally
        {
            Console.SetOut(console);
        }

        using var report = JsonDocument.Parse(output.ToString());
        var (updates, seconds) = (report.RootElement.GetProperty("updates").GetInt32(), report.RootElement.GetProperty("seconds").GetDouble());
        Report.Note($"  replay: {updates} updates in {seconds:F1} s, {report.RootElement.GetProperty("wakeUps").GetInt32()} wake-ups, {report.RootElement.GetProperty("events").GetInt32()} events");
        return updates / seconds;
    }

    // Incidents of a few days each that overlap: opened, taken, handed over, waiting for the caller, and resolved; the same log in every run.
    private static string Log(int updates)
    {
        string[] states = ["New", "Active", "Active", "Awaiting User Info", "Active", "Resolved", "Closed"];
        var random = new Random(1);
        var text = new StringBuilder("number,incident_state,opened_at,sys_updated_at,priority,assignment_group,assigned_to\n");
        var opened = new DateTime(2024, 1, 8, 8, 0, 0, DateTimeKind.Utc);
        for (var incident = 0; incident < updates / RowsAnIncident; incident++)
        {
            opened = opened.AddMinutes(random.Next(30));
            var at = opened;
            var priority = 1 + random.Next(4);
            foreach (var (row, state) in states.Index())
            {
                at = at.AddMinutes(5 + random.Next(60 * 8 * priority));
                text.Append(CultureInfo.InvariantCulture, $"INC{incident:D7},{state},{opened:dd-MM-yyyy HH:mm},{at:dd-MM-yyyy HH:mm},")
                    .Append(CultureInfo.InvariantCulture, $"{priority} - P{priority},Group {(row < 2 ? 1 : 2)},Agent {incident % 50}\n");
            }
        }

        return text.ToString();
    }
}
