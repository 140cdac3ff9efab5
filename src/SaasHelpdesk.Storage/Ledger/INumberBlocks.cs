using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Storage.Ledger;

/// <summary>Where blocks of ticket numbers come from.</summary>
internal interface INumberBlocks
{
    /// <summary>Reserves <paramref name="count"/> numbers durably.</summary>
    /// <returns>The first of them.</returns>
    ValueTask<long> Reserve(TenantId tenant, int count, CancellationToken cancellationToken);
}
