namespace SaasHelpdesk.Api.Limits;

/// <summary>Why an operation may not even wait.</summary>
internal enum TurnRefusal
{
    /// <summary>Too many of its tenant wait.</summary>
    TenantBusy,

    /// <summary>Too many of all tenants wait.</summary>
    ServerBusy,
}
