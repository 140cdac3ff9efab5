namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of a tenant. Every entity is one, and the context filters them all.</summary>
internal interface ITenantOwned
{
    string Tenant { get; }
}
