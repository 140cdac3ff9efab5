using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Ledger;

/// <summary>Refuses, before anything is queued, an append that no database could or should hold. Each refusal is a bug of the caller.</summary>
internal static class AppendCheck
{
    /// <exception cref="ArgumentException">The append is malformed or holds a row of another tenant.</exception>
    public static void Check(LedgerAppend append)
    {
        ArgumentNullException.ThrowIfNull(append);
        ArgumentOutOfRangeException.ThrowIfNegative(append.ExpectedVersion);
        _ = append.Tenant.Value;
        if (append.Stream.Kind == StreamKind.None || string.IsNullOrEmpty(append.Stream.Key))
            throw new ArgumentException("The append names no stream.", nameof(append));
        if (append.Stream.Kind is StreamKind.Tenant or StreamKind.Clock && append.Stream.Key != append.Tenant.Value)
            throw new ArgumentException($"Stream {append.Stream} is not of tenant {append.Tenant}.", nameof(append));
        if (append.Events.IsDefaultOrEmpty)
            throw new ArgumentException("An append needs at least one event.", nameof(append));
        foreach (var row in append.Rows)
            Check(append, row);
    }

    private static void Check(LedgerAppend append, ReadModelRow row)
    {
        switch (row)
        {
            case TicketRow ticket:
                CheckList(ticket.Tags);
                break;
            case AgentRow agent:
                CheckList(agent.Skills);
                break;
            case TenantRow tenant when tenant.Id != append.Tenant:
                throw new ArgumentException($"A row of tenant {tenant.Id} cannot be written by tenant {append.Tenant}.", nameof(append));
            case MessageRow or AttachmentRow or UserRow or ConfigurationRow or TenantRow:
                break;
            default:
                throw new ArgumentException($"The read model has no table for {row?.GetType().Name ?? "null"}.", nameof(append));
        }
    }

    // Lists travel to PostgreSQL as one text, parted by a control character.
    private static void CheckList(ImmutableArray<string> values)
    {
        foreach (var value in values)
        {
            if (value.AsSpan().ContainsAnyInRange('\0', '\u001f'))
                throw new ArgumentException("Tags and skills must not contain control characters.", nameof(values));
        }
    }
}
