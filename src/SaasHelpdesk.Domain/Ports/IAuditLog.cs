using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>
/// The audit logs of the tenants: append-only, each a chain of hashes, written by one after the other whatever the number of nodes. An intent
/// is stored before a change and replaced by the entry after it, so that a change can have no entry only while it has an intent.
/// </summary>
public interface IAuditLog
{
    /// <summary>Stores that a change is about to be made.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="intent">What tells the intent from others of the tenant.</param>
    /// <param name="record">The change as far as it is known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask Intend(TenantId tenant, string intent, AuditRecord record, CancellationToken cancellationToken);

    /// <summary>Forgets an intent of which nothing came.</summary>
    ValueTask Withdraw(TenantId tenant, string intent, CancellationToken cancellationToken);

    /// <summary>Appends an entry and, in the same transaction, ends the intent that it came of, if there is one.</summary>
    ValueTask<AuditEntry> Append(TenantId tenant, AuditRecord record, string? intent, CancellationToken cancellationToken);

    /// <summary>Makes entries with <see cref="AuditOutcome.Unknown"/> of the tenant's intents from before an instant, at most a hundred at a time.</summary>
    /// <returns>How many.</returns>
    ValueTask<int> Settle(TenantId tenant, Instant intendedBefore, CancellationToken cancellationToken);
}
