using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Sla.BruteForce;

/// <summary>A target in seconds with its table.</summary>
internal sealed record SlowTarget(SlaMetric Metric, int Seconds, OpenMinutes Table, HashSet<StatusCategory> PauseOn, string Rule);
