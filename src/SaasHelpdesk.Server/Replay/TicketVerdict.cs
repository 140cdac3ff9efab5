using NodaTime;

namespace SaasHelpdesk.Server.Replay;

/// <summary>How one replayed incident ended.</summary>
/// <param name="Number">The incident's number in the log.</param>
/// <param name="Status">The last status, as the file spells it.</param>
/// <param name="Priority">1 to 4.</param>
/// <param name="Elapsed">Resolution clock: business time counted.</param>
/// <param name="Target">Resolution clock: the target of the last priority.</param>
/// <param name="Verdict"><c>met</c>, <c>breached</c> or <c>open</c>.</param>
/// <param name="Reopenings">How often it was taken up again.</param>
/// <param name="HandOvers">How often it went from one known group to another.</param>
/// <param name="BreachEvents">Breaches that wake-ups found.</param>
/// <param name="Events">Events in its stream.</param>
/// <param name="FirstResolution">From opened to first resolved, or null if it never was.</param>
internal sealed record TicketVerdict(
    string Number,
    string Status,
    int Priority,
    Duration Elapsed,
    Duration Target,
    string Verdict,
    int Reopenings,
    int HandOvers,
    int BreachEvents,
    long Events,
    Duration? FirstResolution)
{
    public const string Met = "met";
    public const string Breached = "breached";
    public const string Open = "open";
}
