using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Grains.Aggregates;

/// <summary>What every grain needs from outside.</summary>
internal sealed record AggregateServices(ILedger Ledger, ITenantConfigurations Configurations, TimeProvider Time, GrainMetrics Metrics);
