namespace SaasHelpdesk.Domain.Sla.WhatIf;

/// <summary>How a clock is judged.</summary>
public enum Verdict
{
    /// <summary>There is no such clock, it was cancelled, or it waits for its next cycle.</summary>
    None,

    /// <summary>It runs or is paused and is not late.</summary>
    Open,

    /// <summary>It was stopped in time.</summary>
    Met,

    /// <summary>It is late, stopped or not.</summary>
    Breached,
}
