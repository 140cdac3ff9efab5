using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace SaasHelpdesk.Server.Replay;

/// <summary>What a replay found.</summary>
internal sealed record ReplayReport(
    IReadOnlyList<TicketVerdict> Tickets, int Updates, Instant AsOf, int WakeUps, double Seconds)
{
    private int Met => Count(TicketVerdict.Met);

    private int Breached => Count(TicketVerdict.Breached);

    private int Open => Count(TicketVerdict.Open);

    private int Reopened => Tickets.Count(ticket => ticket.Reopenings > 0);

    /// <summary>One JSON object on one line.</summary>
    public string ToJson() => Json(writer =>
    {
        writer.WriteNumber("tickets", Tickets.Count);
        writer.WriteNumber("updates", Updates);
        writer.WriteString("asOf", InstantPattern.General.Format(AsOf));
        writer.WriteStartObject("verdicts");
        writer.WriteNumber("met", Met);
        writer.WriteNumber("breached", Breached);
        writer.WriteNumber("open", Open);
        writer.WriteEndObject();
        writer.WriteNumber("reopened", Reopened);
        writer.WriteNumber("reopenings", Tickets.Sum(ticket => ticket.Reopenings));
        writer.WriteNumber("handOvers", Tickets.Sum(ticket => ticket.HandOvers));
        writer.WriteNumber("elapsedHours", Math.Round((decimal)Tickets.Sum(ticket => ticket.Elapsed.TotalHours), 2));
        writer.WriteNumber("breachEvents", Tickets.Sum(ticket => ticket.BreachEvents));
        writer.WriteNumber("wakeUps", WakeUps);
        writer.WriteNumber("events", Tickets.Sum(ticket => ticket.Events));
        writer.WriteNumber("seconds", Math.Round(Seconds, 3));
    });

    /// <summary>One ticket as one JSON object on one line.</summary>
    public static string ToJson(TicketVerdict ticket) => Json(writer =>
    {
        writer.WriteString("number", ticket.Number);
        writer.WriteString("status", ticket.Status);
        writer.WriteNumber("priority", ticket.Priority);
        writer.WriteNumber("elapsedSeconds", (long)ticket.Elapsed.TotalSeconds);
        writer.WriteNumber("targetSeconds", (long)ticket.Target.TotalSeconds);
        writer.WriteString("verdict", ticket.Verdict);
        writer.WriteBoolean("reopened", ticket.Reopenings > 0);
        writer.WriteNumber("handOvers", ticket.HandOvers);
    });

    /// <summary>The report for people.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(Invariant($"{Tickets.Count} tickets, {Updates} updates, {Met} met, {Breached} breached, {Open} open\n\n"));
        text.Append("SLA attainment  tickets      met breached     open attained\n");
        foreach (var group in Tickets.GroupBy(ticket => ticket.Priority).OrderBy(group => group.Key))
            AppendAttainment(text, $"P{group.Key}", [.. group]);
        AppendAttainment(text, "all", Tickets);
        var first = Tickets.Where(ticket => ticket.FirstResolution is not null).Select(ticket => ticket.FirstResolution!.Value.TotalHours).Order().ToList();
        var business = Tickets.Where(ticket => ticket.Verdict != TicketVerdict.Open).Select(ticket => ticket.Elapsed.TotalHours).Order().ToList();
        text.Append('\n');
        AppendPercentiles(text, "First resolution, calendar hours", first);
        AppendPercentiles(text, "Resolution, business hours      ", business);
        text.Append(Invariant($"Hand-overs   {Tickets.Sum(ticket => ticket.HandOvers)} ({Ratio(Tickets.Sum(ticket => ticket.HandOvers), Tickets.Count):0.00} a ticket)\n"));
        text.Append(Invariant($"Reopen rate  {100 * Ratio(Reopened, first.Count):0.0} % ({Reopened} of {first.Count} resolved)\n"));
        text.Append(Invariant($"As of        {InstantPattern.General.Format(AsOf)}\n"));
        text.Append(Invariant($"Driven by    {WakeUps} wake-ups, {Tickets.Sum(ticket => ticket.Events)} events, {Tickets.Sum(ticket => ticket.BreachEvents)} breaches found, {Seconds:0.0} s\n"));
        return text.ToString();
    }

    private static void AppendAttainment(StringBuilder text, string name, IReadOnlyList<TicketVerdict> tickets)
    {
        var met = tickets.Count(ticket => ticket.Verdict == TicketVerdict.Met);
        var breached = tickets.Count(ticket => ticket.Verdict == TicketVerdict.Breached);
        text.Append(Invariant($"{name,-14} {tickets.Count,8} {met,8} {breached,8} {tickets.Count - met - breached,8} "));
        text.Append(met + breached == 0 ? "       -\n" : Invariant($"{100 * Ratio(met, met + breached),6:0.0} %\n"));
    }

    private static void AppendPercentiles(StringBuilder text, string name, List<double> sorted)
    {
        if (sorted.Count > 0)
            text.Append(Invariant($"{name}  fastest {sorted[0]:0.00}, median {At(sorted, 0.5):0.00}, p90 {At(sorted, 0.9):0.00}\n"));
    }

    // Nearest rank.
    private static double At(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private int Count(string verdict) => Tickets.Count(ticket => ticket.Verdict == verdict);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
