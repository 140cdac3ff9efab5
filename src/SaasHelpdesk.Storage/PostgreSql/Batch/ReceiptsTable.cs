using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The receipts of commands.</summary>
internal sealed class ReceiptsTable : BatchTable
{
    private readonly List<string> _streams;
    private readonly List<string> _commands;
    private readonly List<long> _expiries;

    public ReceiptsTable()
    {
        _streams = Column<string>("stream");
        _commands = Column<string>("command");
        _expiries = Column<long>("expires_at");
        Insert("receipts", "ON CONFLICT (tenant, stream, command) DO NOTHING");
    }

    public void Add(int slot, string tenant, string stream, CommandReceipt receipt)
    {
        AddRow(slot, tenant);
        _streams.Add(stream);
        _commands.Add(receipt.Command);
        _expiries.Add(Microseconds.RoundUp(receipt.KeepUntil));
    }
}
