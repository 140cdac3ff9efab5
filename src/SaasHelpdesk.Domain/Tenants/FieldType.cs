namespace SaasHelpdesk.Domain.Tenants;

/// <summary>What a custom field holds.</summary>
public enum FieldType
{
    /// <summary>Text of up to 4,000 characters.</summary>
    Text,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A date without time.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of the options.</summary>
    Select,

    /// <summary>Any number of the options.</summary>
    MultiSelect,

    /// <summary>Another thing of the tenant, by id.</summary>
    Reference,
}
