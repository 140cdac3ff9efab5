using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>An audit log whose database fails when it is told to.</summary>
internal sealed class FailingAuditLog(IAuditLog log) : IAuditLog
{
    public bool FailsBefore { get; set; }

    public bool FailsAfter { get; set; }

    public ValueTask Intend(TenantId tenant, string intent, AuditRecord record, CancellationToken cancellationToken) =>
        FailsBefore ? throw Outage() : log.Intend(tenant, intent, record, cancellationToken);

    public ValueTask Withdraw(TenantId tenant, string intent, CancellationToken cancellationToken) =>
        FailsAfter ? throw Outage() : log.Withdraw(tenant, intent, cancellationToken);

    public ValueTask<AuditEntry> Append(TenantId tenant, AuditRecord record, string? intent, CancellationToken cancellationToken) =>
        FailsAfter ? throw Outage() : log.Append(tenant, record, intent, cancellationToken);

    public ValueTask<int> Settle(TenantId tenant, Instant intendedBefore, CancellationToken cancellationToken) =>
        log.Settle(tenant, intendedBefore, cancellationToken);

    private static StorageUnavailableException Outage() => new("The database is away.", new InvalidOperationException());
}
