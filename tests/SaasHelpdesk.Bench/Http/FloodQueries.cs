using System.Text.Json;

namespace SaasHelpdesk.Bench.Http;

/// <summary>The costliest operations that are allowed, each near the highest static cost and dear in another way.</summary>
internal static class FloodQueries
{
    public static IReadOnlyList<string> All { get; } =
    [
        Body(Pages()),
        Body("{ tickets(first: 95, orderBy: { field: CREATED }) { nodes { number clocks { metric state dueAt ledger { kind from to length openTime } explanation { text } } } } }"),
        Body(Repeat(400, i => $"a{i}: searchTickets(text: \"{(i % 2 == 0 ? "printer" : "not")}\", first: 50) {{ number subject }} ")),
        Body("{ tickets(first: 100) { nodes { number messages(first: 100) { nodes { body author { name } } } } } }"),
    ];

    // Many pages in one answer: little for the database, much to write.
    private static string Pages() => Repeat(240, i =>
        $"a{i}: tickets(first: 100, orderBy: {{ field: {(i % 2 == 0 ? "UPDATED" : "NUMBER")} }}) {{ nodes {{ id number version subject status priority createdAt updatedAt isTaken statusChangedAt }} }} ");

    private static string Repeat(int count, Func<int, string> field) => $"{{ {string.Concat(Enumerable.Range(0, count).Select(field))}}}";

    private static string Body(string query) => JsonSerializer.Serialize(new { query });
}
