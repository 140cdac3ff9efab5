namespace SaasHelpdesk.Api.Realtime;

/// <summary>What became of a clock.</summary>
internal enum SlaAlertKind
{
    /// <summary>It passed a warning point.</summary>
    Warning,

    /// <summary>It passed its due time unmet.</summary>
    Breach,

    /// <summary>A step of its escalation ladder fired.</summary>
    LadderStep,
}
