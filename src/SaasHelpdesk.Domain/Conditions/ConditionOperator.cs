namespace SaasHelpdesk.Domain.Conditions;

/// <summary>How a leaf condition compares.</summary>
public enum ConditionOperator
{
    /// <summary>The field is (for tags: contains) one of the values.</summary>
    In,

    /// <summary>The field is (contains) none of the values.</summary>
    NotIn,

    /// <summary>The category is one of the values or lies under it.</summary>
    Under,

    /// <summary>The field has a value.</summary>
    IsSet,
}
