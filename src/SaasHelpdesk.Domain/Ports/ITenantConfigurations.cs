using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The tenants' configurations as immutable, compiled, cached versions, so that no command waits for its tenant's grain.</summary>
public interface ITenantConfigurations
{
    /// <summary>The current version, or null if the tenant does not exist. May lag behind a publication on another node by moments.</summary>
    ValueTask<CompiledConfiguration?> Current(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>
    /// The terms of every pinned version among <paramref name="facts"/> and of the current one, so that clocks can be computed without
    /// waiting.
    /// </summary>
    /// <exception cref="InvalidOperationException">A pinned version does not exist: the database is damaged.</exception>
    ValueTask<ISlaTermsSource> Terms(TenantId tenant, ReadOnlyMemory<SlaFact> facts, CancellationToken cancellationToken);
}
