namespace SaasHelpdesk.Domain.Sla;

/// <summary>What a clock measures.</summary>
public enum SlaMetric
{
    /// <summary>Intake to the first public human reply (SLA).</summary>
    FirstResponse,

    /// <summary>Oldest unanswered customer message to the next public agent reply, once the first response is met (SLA).</summary>
    NextResponse,

    /// <summary>Longest gap between public agent replies (SLA).</summary>
    PeriodicUpdate,

    /// <summary>Intake to resolved (SLA).</summary>
    Resolution,

    /// <summary>Intake until somebody is assigned (SLA).</summary>
    TimeToOwn,

    /// <summary>Hand-over to hand-over: how long one team has the ticket (OLA).</summary>
    TeamOwnership,
}
