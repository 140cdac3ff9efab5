using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Domain.Escalation;

namespace SaasHelpdesk.Api.Escalation;

/// <summary>A ladder on a clock, with all that the clock was computed from.</summary>
internal sealed record LadderNode(LadderState Ladder, ClockNode Clock);
