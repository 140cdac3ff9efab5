using System.Text.Json.Nodes;
using SaasHelpdesk.Server.Tests.Replay.Support;

namespace SaasHelpdesk.Server.Tests.Replay;

// Standard output is one for the whole process.
[Collection("Console")]
public class ReplayCommandTests
{
    private const string Small =
        LogRow.Header + "\n" +
        // 40 h by P3; 09:00 Monday to 17:00 Friday is exactly the target: met.
        "INC1,New,04-01-2016 09:00,04-01-2016 09:00,3 - Moderate,Group 1,?\n" +
        "INC1,Resolved,04-01-2016 09:00,08-01-2016 17:00,3 - Moderate,Group 2,?\n" +
        // A minute more than 8 h by P1: breached. Its rows stand before and after another incident's, later one first.
        "INC2,Closed,04-01-2016 09:00,05-01-2016 09:01,1 - Critical,?,?\n" +
        // Pauses: one hour runs, the rest waits; closed, then taken up again and left open.
        "INC3,Awaiting User Info,04-01-2016 09:00,04-01-2016 10:00,4 - Low,Group 1,?\n" +
        "INC3,Closed,04-01-2016 09:00,06-01-2016 12:00,4 - Low,?,?\n" +
        "INC3,Active,04-01-2016 09:00,08-01-2016 16:00,4 - Low,Group 3,?\n" +
        "INC2,New,04-01-2016 09:00,04-01-2016 09:00,1 - Critical,Group 1,?\n" +
        // The first row is earlier than the opening, which does not count then; the priority changes to P1, whose 8 h are over.
        "INC4,New,06-01-2016 09:00,05-01-2016 09:00,?,Group 1,?\n" +
        "INC4,Active,06-01-2016 09:00,06-01-2016 12:00,1 - Critical,Group 1,?\n" +
        "INC4,Resolved,06-01-2016 09:00,06-01-2016 13:00,1 - Critical,Group 1,?\n";

    [Theory]
    [InlineData("INC1", "Resolved", 3, 144_000, 144_000, "met", false, 1)]
    [InlineData("INC2", "Closed", 1, 28_860, 28_800, "breached", false, 0)]
    [InlineData("INC3", "Active", 4, 7_200, 288_000, "open", true, 1)]
    [InlineData("INC4", "Resolved", 1, 43_200, 28_800, "breached", false, 0)]
    public void Ticket_should_be_judged_as_computed_by_hand(
        string number, string status, int priority, int elapsed, int target, string verdict, bool reopened, int handOvers)
    {
        using var run = new ReplayRun();
        Assert.Equal(0, run.Execute(Small).Exit);
        var ticket = run.Tickets()[number];
        Assert.Equal(
            new JsonObject
            {
                ["number"] = number,
                ["status"] = status,
                ["priority"] = priority,
                ["elapsedSeconds"] = elapsed,
                ["targetSeconds"] = target,
                ["verdict"] = verdict,
                ["reopened"] = reopened,
                ["handOvers"] = handOvers,
            }.ToJsonString(),
            ticket.ToJsonString());
    }

    [Fact]
    public void Report_should_begin_with_the_answer()
    {
        using var run = new ReplayRun();
        Assert.StartsWith("4 tickets, 10 updates, 1 met, 2 breached, 1 open\n", run.Execute(Small).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_should_hold_the_promised_fields()
    {
        using var run = new ReplayRun();
        var report = JsonNode.Parse(run.Execute(Small, "--json").Output)!.AsObject();
        Assert.Equal(
            ["tickets", "updates", "asOf", "verdicts", "reopened", "reopenings", "handOvers", "elapsedHours", "breachEvents", "wakeUps", "events", "seconds"],
            report.Select(field => field.Key));
        Assert.Equal(["met", "breached", "open"], report["verdicts"]!.AsObject().Select(field => field.Key));
        Assert.Equal("2016-01-08T17:00:00Z", report["asOf"]!.GetValue<string>());
        Assert.Equal(2, report["breachEvents"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("priority", "severity", "line 1, column priority")]
    [InlineData("08-01-2016 17:00", "32-01-2016 17:00", "line 3, column sys_updated_at")]
    [InlineData("INC2,Closed", "INC2,Gone", "line 4, column incident_state")]
    [InlineData("INC3,Closed,04-01-2016 09:00", "INC3,Closed,yesterday", "line 6, column opened_at")]
    [InlineData("06-01-2016 13:00,1 - Critical", "06-01-2016 13:00,9 - Odd", "line 11, column priority")]
    public void Bad_log_should_be_refused_with_line_and_column_and_write_nothing(string part, string bad, string place)
    {
        using var run = new ReplayRun();
        var (exit, output, error) = run.Execute(Small.Replace(part, bad, StringComparison.Ordinal), "--json");
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.StartsWith(place, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.Data));
    }

    [Fact]
    public void Policy_should_be_refused_when_it_judges_no_resolution()
    {
        using var run = new ReplayRun();
        var policy = Path.Combine(Path.GetDirectoryName(run.Data)!, "policy.json");
        File.WriteAllText(policy, """{"policy":{"id":"p","name":"P","rules":[]},"calendars":[]}""");
        Assert.Equal(2, run.Execute(Small, "--policy", policy).Exit);
        Assert.False(Directory.Exists(run.Data));
    }

    [Fact]
    public void Policy_should_be_refused_before_anything_is_written_when_a_priority_of_the_log_has_no_target()
    {
        using var run = new ReplayRun();
        var policy = Path.Combine(Path.GetDirectoryName(run.Data)!, "policy.json");
        File.WriteAllText(
            policy,
            """
            {"policy":{"id":"p","name":"P","rules":[{"name":"most","when":{"field":"priority","values":["critical","high","moderate"]},
              "targets":[{"metric":"resolution","duration":{"amount":8,"unit":"businessHours"},"calendar":"c"}]}]},
             "calendars":[{"id":"c","name":"C","timeZone":"UTC","weekdays":[{"day":"monday","hours":["09:00-17:00"]}]}]}
            """);
        var (exit, _, error) = run.Execute(Small, "--policy", policy);
        Assert.Equal((2, "The policy cannot be used: it has no resolution target for INC3, priority 4 in Group 1."), (exit, error.Trim()));
        Assert.False(Directory.Exists(run.Data));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_log_should_be_judged_as_by_the_oracle(int seed)
    {
        var rows = RandomLog(new Random(seed), incidents: 60);
        using var run = new ReplayRun();
        var (exit, output, error) = run.Execute(LogRow.Header + "\n" + string.Join('\n', rows.Select(row => row.ToCsv())), "--json");
        Assert.True(exit == 0, error);
        var expected = LogOracle.Judge(rows);
        var tickets = run.Tickets();
        foreach (var (number, verdict) in expected)
        {
            var ticket = tickets[number];
            Assert.Equal(
                (verdict.Status, verdict.Priority, verdict.ElapsedSeconds, verdict.TargetSeconds, verdict.Verdict, verdict.Reopenings > 0, verdict.HandOvers),
                (Text(ticket, "status"), Number(ticket, "priority"), Number(ticket, "elapsedSeconds"), Number(ticket, "targetSeconds"),
                    Text(ticket, "verdict"), ticket["reopened"]!.GetValue<bool>(), Number(ticket, "handOvers")));
        }

        var report = JsonNode.Parse(output)!;
        Assert.Equal(expected.Values.Sum(verdict => verdict.Reopenings), Number(report, "reopenings"));
        Assert.Equal(rows.Count, Number(report, "updates"));
    }

    private static List<LogRow> RandomLog(Random random, int incidents)
    {
        string[] states = ["New", "Active", "Active", "Awaiting User Info", "Awaiting Vendor", "Awaiting Problem", "Awaiting Evidence", "Resolved", "Closed"];
        var rows = new List<LogRow>();
        for (var i = 1; i <= incidents; i++)
        {
            var at = new DateTime(2016, 2, 26, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(0, 20_000));
            DateTime? opened = random.Next(5) == 0 ? null : at.AddMinutes(random.Next(-3_000, 300));
            for (var row = random.Next(1, 9); row > 0; row--)
            {
                var priority = rows.Any(other => other.Number == $"INC{i}") && random.Next(4) == 0 ? "?" : $"{random.Next(1, 5)} - Any";
                var group = random.Next(3) == 0 ? "?" : $"Group {random.Next(1, 4)}";
                rows.Add(new LogRow($"INC{i}", states[random.Next(states.Length)], opened, at, priority, group));
                at = at.AddMinutes(random.Next(3) == 0 ? 0 : random.Next(1, 4_000)); // Ties are in file order.
            }
        }

        // Incidents are mixed up, and so are rows of different times.
        return [.. rows.Select((row, index) => (row, index, key: random.Next())).OrderBy(item => item.key).ThenBy(item => item.index)
            .Select(item => item.row).GroupBy(row => (row.Number, row.UpdatedAt)).SelectMany(tie => rows.Where(row => row.Number == tie.Key.Number && row.UpdatedAt == tie.Key.UpdatedAt))];
    }

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();

    private static int Number(JsonNode node, string field) => node[field]!.GetValue<int>();
}
