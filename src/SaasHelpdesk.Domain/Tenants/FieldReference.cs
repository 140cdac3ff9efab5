namespace SaasHelpdesk.Domain.Tenants;

/// <summary>What a reference field points to.</summary>
public enum FieldReference
{
    /// <summary>A person.</summary>
    User,

    /// <summary>A requester's organisation.</summary>
    Organisation,

    /// <summary>A ticket of the same tenant.</summary>
    Ticket,
}
