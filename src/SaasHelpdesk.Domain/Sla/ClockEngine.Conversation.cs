using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

internal ref partial struct ClockEngine
{
    private void Reply(Instant at, AuthorKind by)
    {
        switch (by)
        {
            case AuthorKind.Agent:
                AgentReplied(at);
                break;
            case AuthorKind.Requester:
                RequesterWrote(at);
                break;
            default:
                // Automatic replies neither answer nor ask.
                break;
        }
    }

    private void AgentReplied(Instant at)
    {
        (_responded, _waiting) = (true, false);
        StopFor(SlaMetric.FirstResponse, at);
        StopFor(SlaMetric.NextResponse, at);
        StopFor(SlaMetric.PeriodicUpdate, at);
        if (!IsStopped)
            Begin(SlaMetric.PeriodicUpdate, at);
    }

    // Before the first response, the first-response clock already covers the wait; after the resolution nobody waits until it is reopened.
    private void RequesterWrote(Instant at)
    {
        if (IsStopped)
            _waiting = true;
        else if (_responded && !_cycles[(int)SlaMetric.NextResponse].IsOpen)
            Begin(SlaMetric.NextResponse, at);
    }
}
