using Npgsql;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>
/// Appends of different streams as one implicit transaction and one round trip: name the tenants, move the streams on, then write what
/// belongs to those that won. Only the tables that have rows are part of it.
/// </summary>
internal sealed class LedgerBatch
{
    private readonly SortedSet<string> _tenants = new(StringComparer.Ordinal);
    private readonly NpgsqlParameter<string> _tenantNames = new();
    private readonly NpgsqlBatchCommand _setTenants;
    private readonly StreamsTable _streams = new();
    private readonly EventsTable _events = new();
    private readonly ArmedTable _armed = new();
    private readonly DisarmedTable _disarmed = new();
    private readonly OutboxTable _outbox = new();
    private readonly DocumentsTable _documents = new();
    private readonly TicketsTable _tickets = new();
    private readonly MessagesTable _messages = new();
    private readonly AttachmentsTable _attachments = new();
    private readonly UsersTable _users = new();
    private readonly AgentsTable _agents = new();
    private readonly ConfigurationsTable _configurations = new();
    private readonly TenantsTable _companies = new();
    private readonly ReceiptsTable _receipts = new();
    private readonly NoticesTable _notices;
    private readonly BatchTable[] _inOrder;

    public LedgerBatch(string node)
    {
        _setTenants = new(PostgresTransactions.SetTenants) { Parameters = { _tenantNames } };
        _notices = new(node);
        // The streams first, because they decide.
        _inOrder =
        [
            _streams, _events, _armed, _disarmed, _outbox, _documents, _tickets, _messages, _attachments, _users, _agents, _configurations,
            _companies, _receipts, _notices,
        ];
    }

    /// <summary>Every statement that a batch may hold, in order.</summary>
    public IEnumerable<NpgsqlBatchCommand> Commands => _inOrder.Select(static table => table.Command);

    public void Clear()
    {
        _tenants.Clear();
        foreach (var table in _inOrder)
            table.Clear();
    }

    /// <summary>Adds an append. If it throws, the batch is to be cleared.</summary>
    /// <param name="slot">Its place in the batch, by which a winner is named.</param>
    /// <param name="append">The append.</param>
    public void Add(int slot, LedgerAppend append)
    {
        var tenant = append.Tenant.Value;
        var stream = append.Stream.ToString();
        _tenants.Add(tenant);
        _streams.Add(slot, tenant, stream, append);
        var version = append.ExpectedVersion;
        foreach (var @event in append.Events)
            _events.Add(slot, tenant, stream, ++version, @event);
        if (append.NextWake is { } due)
            _armed.Add(slot, tenant, stream, Clocks.Of(append), due);
        else if (append.ExpectedVersion > 0)
            _disarmed.Add(slot, tenant, stream);
        foreach (var message in append.Outbox)
            _outbox.Add(slot, tenant, Clocks.Of(append), message);
        foreach (var row in append.Rows)
            Add(slot, tenant, row);
        if (append.Receipt is { } receipt)
            _receipts.Add(slot, tenant, stream, receipt);
        _notices.Add(slot, tenant, append);
    }

    /// <summary>Writes the batch.</summary>
    /// <returns>The slots of the appends that were first at their streams.</returns>
    public async ValueTask<int[]> Execute(NpgsqlConnection connection)
    {
        _tenantNames.TypedValue = string.Join(',', _tenants);
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(_setTenants);
        foreach (var table in _inOrder)
        {
            if (table.Count > 0)
                batch.BatchCommands.Add(table.Command);
        }

        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        var winners = reader.GetFieldValue<int[]>(0);
        // The statements behind have no say, but each may fail.
        while (await reader.NextResultAsync())
        {
        }

        return winners;
    }

    private void Add(int slot, string tenant, ReadModelRow row)
    {
        switch (row)
        {
            case TicketRow ticket:
                _tickets.Add(slot, tenant, ticket);
                _documents.AddSubject(slot, tenant, ticket);
                break;
            case MessageRow message:
                _messages.Add(slot, tenant, message);
                _documents.AddMessage(slot, tenant, message);
                break;
            case AttachmentRow attachment: _attachments.Add(slot, tenant, attachment); break;
            case UserRow user: _users.Add(slot, tenant, user); break;
            case AgentRow agent: _agents.Add(slot, tenant, agent); break;
            case ConfigurationRow configuration: _configurations.Add(slot, tenant, configuration); break;
            case TenantRow company: _companies.Add(slot, tenant, company); break;
            default: throw new InvalidOperationException($"No table for {row.GetType().Name}.");
        }
    }
}
