namespace SaasHelpdesk.Domain.Sla;

/// <summary>What reopening does to the resolution clock.</summary>
public enum ReopenMode
{
    /// <summary>The same cycle goes on; the resolved span does not count. Judged for good when the ticket closes.</summary>
    Total,

    /// <summary>The first resolution is judged and stays judged; reopening starts nothing.</summary>
    FirstResolution,

    /// <summary>Each reopening starts a new cycle from zero; earlier cycles stay judged.</summary>
    NewCycle,
}
