using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>One append in the writer's queue.</summary>
internal sealed class PostgresAppend(LedgerAppend append)
{
    public LedgerAppend Append => append;

    public AppendCompletion Completion { get; } = new();
}
