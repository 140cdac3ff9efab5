namespace SaasHelpdesk.Domain.Escalation;

/// <summary>Where a step of a merged ladder comes from.</summary>
public enum StepOrigin
{
    /// <summary>The tenant's own, new number.</summary>
    Own,

    /// <summary>The provider's, unchanged.</summary>
    Inherited,

    /// <summary>The tenant's, in place of the provider's.</summary>
    Overridden,
}
