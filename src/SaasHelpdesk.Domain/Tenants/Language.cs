namespace SaasHelpdesk.Domain.Tenants;

/// <summary>A language that the helpdesk speaks. The names are ISO 639-1 codes.</summary>
public enum Language
{
    /// <summary>English.</summary>
    En,

    /// <summary>German.</summary>
    De,
}
