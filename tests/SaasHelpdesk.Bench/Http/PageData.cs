using System.Globalization;

namespace SaasHelpdesk.Bench.Http;

/// <summary>The tickets of the page, in memory; kept in step with <c>peers/mercurius.mjs</c>.</summary>
internal static class PageData
{
    public static IReadOnlyList<PageTicket> Tickets { get; } = [.. Enumerable.Range(0, 100).Select(Ticket)];

    private static PageTicket Ticket(int i) => new(
        string.Create(CultureInfo.InvariantCulture, $"ticket-{i:D6}"),
        i + 1,
        $"Printer on floor {i % 40} does not answer",
        "In progress",
        (PagePriority)(i % 4),
        Time(i),
        Person("requester", i % 17),
        Person("agent", i % 5),
        [
            new(PageMetric.FirstResponse, PageClockState.Met, null),
            new(PageMetric.Resolution, PageClockState.Running, Time(i + 3)),
        ]);

    private static PagePerson Person(string kind, int i) => new($"{kind}-{i}", $"{kind} number {i}", $"{kind}{i}@example.com");

    private static string Time(int i) => string.Create(CultureInfo.InvariantCulture, $"2026-03-{1 + (i % 28):D2}T{i % 24:D2}:15:00Z");

    internal enum PagePriority
    {
        Low,
        Moderate,
        High,
        Critical,
    }

    internal enum PageMetric
    {
        FirstResponse,
        Resolution,
    }

    internal enum PageClockState
    {
        Running,
        Paused,
        Met,
    }

    internal sealed record PagePerson(string Id, string Name, string Email);

    internal sealed record PageClock(PageMetric Metric, PageClockState State, string? DueAt);

    internal sealed record PageTicket(
        string Id,
        int Number,
        string Subject,
        string Status,
        PagePriority Priority,
        string CreatedAt,
        PagePerson Requester,
        PagePerson Assignee,
        IReadOnlyList<PageClock> Clocks);

    internal sealed record Page(IReadOnlyList<PageTicket> Nodes, string EndCursor);
}
