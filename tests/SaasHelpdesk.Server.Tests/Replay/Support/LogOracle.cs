namespace SaasHelpdesk.Server.Tests.Replay.Support;

/// <summary>
/// What a replay must find, computed anew from the rows alone: business time is counted minute by minute, and nothing of the product is used.
/// </summary>
internal static class LogOracle
{
    private static readonly Dictionary<char, int> TargetHours = new() { ['1'] = 8, ['2'] = 16, ['3'] = 40, ['4'] = 80 };

    public static Dictionary<string, LogVerdict> Judge(IReadOnlyList<LogRow> rows)
    {
        var asOf = rows.Max(row => row.UpdatedAt);
        return rows.Select((row, index) => (row, index))
            .GroupBy(pair => pair.row.Number)
            .ToDictionary(
                group => group.Key,
                group => Judge([.. group.OrderBy(pair => pair.row.UpdatedAt).ThenBy(pair => pair.index).Select(pair => pair.row)], asOf));
    }

    private static LogVerdict Judge(List<LogRow> rows, DateTime asOf)
    {
        var since = rows[0].OpenedAt is { } opened && opened < rows[0].UpdatedAt ? opened : rows[0].UpdatedAt;
        var (state, minutes, handOvers, reopenings) = ("New", 0, 0, 0);
        string? group = null;
        foreach (var row in rows)
        {
            minutes += Runs(state) ? BusinessMinutes(since, row.UpdatedAt) : 0;
            handOvers += row.Group != "?" && group is not null && group != row.Group ? 1 : 0;
            group = row.Group == "?" ? group : row.Group;
            reopenings += Stopped(state) && !Stopped(row.State) ? 1 : 0;
            (state, since) = (row.State, row.UpdatedAt);
        }

        minutes += Runs(state) ? BusinessMinutes(since, asOf) : 0;
        var priority = rows.Last(row => row.Priority != "?").Priority[0];
        var target = TargetHours[priority] * 60;
        var verdict = minutes > target ? "breached" : Stopped(state) ? "met" : "open";
        return new LogVerdict(state, priority - '0', minutes * 60, target * 60, verdict, reopenings, handOvers);
    }

    private static bool Runs(string state) => state is "New" or "Active";

    private static bool Stopped(string state) => state is "Resolved" or "Closed";

    private static int BusinessMinutes(DateTime from, DateTime to)
    {
        var count = 0;
        for (var minute = from; minute < to; minute = minute.AddMinutes(1))
            count += minute.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && minute.Hour is >= 9 and < 17 ? 1 : 0;
        return count;
    }
}
