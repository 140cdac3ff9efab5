using NodaTime;

namespace SaasHelpdesk.Server.Replay;

/// <summary>The log as it is replayed: what happens at which instant, in order.</summary>
internal sealed class ReplayPlan
{
    private ReplayPlan(IReadOnlyList<ReplayInstant> instants, IReadOnlyList<Incident> incidents, int updates) =>
        (Instants, Incidents, Updates) = (instants, incidents, updates);

    /// <summary>Everything that happens, by time.</summary>
    public IReadOnlyList<ReplayInstant> Instants { get; }

    /// <summary>The incidents in the order of their first row in the file.</summary>
    public IReadOnlyList<Incident> Incidents { get; }

    /// <summary>Number of rows.</summary>
    public int Updates { get; }

    /// <summary>The last update of the whole file: open incidents are judged as of then.</summary>
    public Instant AsOf => Instants[^1].At;

    /// <summary>Lays out a log. Its rows need not be sorted.</summary>
    /// <exception cref="IncidentLogException">There are no rows.</exception>
    public static ReplayPlan Of(IReadOnlyList<IncidentUpdate> rows)
    {
        if (rows.Count == 0)
            throw new IncidentLogException("line 2, column number: the file has no rows");
        var incidents = rows
            .GroupBy(row => row.Number, StringComparer.Ordinal)
            .Select(group => Incident.Of(group.Key, [.. group.OrderBy(row => row.UpdatedAt).ThenBy(row => row.Line)]))
            .ToList();
        var instants = new SortedDictionary<Instant, List<ReplayStep>>();
        foreach (var incident in incidents)
        {
            At(instants, incident.OpenedAt).Add(new ReplayStep(incident, null));
            foreach (var row in incident.Rows)
                At(instants, row.UpdatedAt).Add(new ReplayStep(incident, row));
        }

        return new ReplayPlan([.. instants.Select(pair => new ReplayInstant(pair.Key, pair.Value))], incidents, rows.Count);
    }

    private static List<ReplayStep> At(SortedDictionary<Instant, List<ReplayStep>> instants, Instant at)
    {
        if (!instants.TryGetValue(at, out var steps))
            instants[at] = steps = [];
        return steps;
    }
}
