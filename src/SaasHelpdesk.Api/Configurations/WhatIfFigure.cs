using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>How the clock cycles of a metric and priority are judged, and how they would be.</summary>
internal sealed record WhatIfFigure(SlaMetric Metric, Priority Priority, int MetBefore, int BreachedBefore, int MetAfter, int BreachedAfter)
{
    public static double? Attainment(int met, int breached) => met + breached == 0 ? null : 100.0 * met / (met + breached);
}
