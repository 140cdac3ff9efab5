namespace SaasHelpdesk.Domain.Escalation;

/// <summary>Where a step of a ladder stands in one cycle of its clock.</summary>
public enum LadderStepStatus
{
    /// <summary>Its time has not come.</summary>
    Upcoming,

    /// <summary>The clock is paused or idle: there is no time at which it would fire.</summary>
    Waiting,

    /// <summary>It has fired.</summary>
    Fired,

    /// <summary>It has fired, but whom it tells will hear of it only when the acknowledgement ends.</summary>
    Held,

    /// <summary>It came up, but what must be so was not. It never fires in this cycle.</summary>
    Skipped,

    /// <summary>Its time has come, and it is carried out within moments.</summary>
    Due,

    /// <summary>The cycle ended before its time.</summary>
    Over,
}
