namespace SaasHelpdesk.Domain.Conditions;

/// <summary>The trait that a condition looks at.</summary>
public enum ConditionField
{
    /// <summary>The ITIL kind.</summary>
    Type,

    /// <summary>The priority.</summary>
    Priority,

    /// <summary>The category path; <see cref="ConditionOperator.Under"/> matches a subtree.</summary>
    Category,

    /// <summary>Channel of contact.</summary>
    Channel,

    /// <summary>The requester's organisation.</summary>
    Organisation,

    /// <summary>Whether the requester is a VIP.</summary>
    Vip,

    /// <summary>The tags.</summary>
    Tag,

    /// <summary>The team.</summary>
    Team,
}
