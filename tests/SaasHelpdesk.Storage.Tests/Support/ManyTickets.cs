namespace SaasHelpdesk.Storage.Tests.Support;

/// <summary>Thousands of plain tickets of acme by one statement, to show the planner a table as large as a tenant's.</summary>
internal static class ManyTickets
{
    private const string Columns =
        """
        tenant, id, version, created_at, updated_at, next_due_at, reopen_count, hand_over_count, type, status_category, priority, channel,
        vip, breached, status, subject, requester_id, requester_name, assignee, team, tags
        """;

    // Half of them without a due time, so that the pages among those are deep ones.
    private const string Values =
        """
        'acme', n, 1, n * 1000, n * 7919 % 100003 * 1000, CASE WHEN n % 2 = 0 THEN 4611686018427387904 + n ELSE n * 104729 % 1000003 END, 0, 0, 0,
        CASE WHEN n % 10 = 0 THEN 1 ELSE 6 END, 1 + n % 4, 0, FALSE, FALSE, 'Open', 'Ticket ' || n, 'user-' || n % 100, 'User',
        'agent-' || n % 20, 'team-' || n % 5
        """;

    public static async Task Insert(TestStorage storage, Engine engine, int count)
    {
        await storage.Execute(engine == Engine.Sqlite
            ? $"""
                WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})
                INSERT INTO tickets ({Columns}) SELECT {Values}, '[]' FROM numbers;
                """
            : $"""
                INSERT INTO tickets ({Columns}) SELECT {Values}, ARRAY[]::text[] FROM generate_series(1, {count}) AS n;
                ANALYZE tickets;
                """);
    }
}
