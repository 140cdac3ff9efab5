namespace SaasHelpdesk.Domain.Sla;

/// <summary>What a clock wants to do at an instant. At the same instant in this order.</summary>
public enum SlaMomentKind
{
    /// <summary>Warn that the target is near.</summary>
    Warning,

    /// <summary>Record that the target is missed.</summary>
    Breach,

    /// <summary>Fire a step of the escalation ladder.</summary>
    LadderStep,
}
