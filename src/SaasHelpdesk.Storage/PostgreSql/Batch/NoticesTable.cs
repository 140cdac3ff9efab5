using Npgsql;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>Tells the other nodes of the winners; PostgreSQL sends it when the transaction commits, and only then.</summary>
internal sealed class NoticesTable : BatchTable
{
    // A notice takes at most 8,000 bytes, a line at most about 190.
    private const int LinesPerNotice = 40;

    private readonly List<string> _lines;

    public NoticesTable(string node)
    {
        _lines = Column<string>("line");
        Command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = node });
        var text = "$" + Command.Parameters.Count;
        Command.CommandText =
            $"""
            SELECT pg_notify('{ChangeNotice.Channel}', {text} || string_agg(E'\n' || i.line, '' ORDER BY i.n))
            FROM {Source} WHERE {Won} GROUP BY i.n / {LinesPerNotice}
            """;
    }

    public void Add(int slot, string tenant, LedgerAppend append)
    {
        AddRow(slot, tenant);
        _lines.Add(ChangeNotice.LineOf(ChangeSignal.ChangeOf(append)));
    }
}
