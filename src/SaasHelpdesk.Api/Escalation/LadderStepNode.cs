using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Api.Escalation;

/// <summary>A step of a ladder on a clock.</summary>
internal sealed record LadderStepNode(SlaClock Clock, LadderStepState Step)
{
    public string Moment => new SlaMomentId(Clock.Metric, Clock.Cycle, SlaMomentKind.LadderStep, Step.Step.Number).ToString();
}
