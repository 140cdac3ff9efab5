using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>
/// A client company, key <c>{tenant}/{tenant}</c>: the one writer of its configuration versions. Tickets never call it; they read the versions
/// it has written.
/// </summary>
public interface ITenantGrain : IWakeableGrain
{
    /// <summary>Makes the tenant with its first configuration.</summary>
    Task<GrainAnswer<TenantState>> Create(CreateTenant command, Actor actor);

    /// <summary>Publishes the next configuration version. Open tickets keep theirs until it is applied.</summary>
    Task<GrainAnswer<TenantState>> PublishConfiguration(PublishConfiguration command, Actor actor);

    /// <summary>Closes the tenant: nobody signs in any more.</summary>
    Task<GrainAnswer<TenantState>> Close(CloseTenant command, Actor actor);

    /// <summary>Opens a closed tenant again.</summary>
    Task<GrainAnswer<TenantState>> Reopen(ReopenTenant command, Actor actor);

    /// <summary>Registers a sandbox, before it is made: decides on their number and gives out the name.</summary>
    Task<GrainAnswer<TenantState>> CreateSandbox(CreateSandbox command, Actor actor);

    /// <summary>Forgets a sandbox, after it was closed.</summary>
    Task<GrainAnswer<TenantState>> CloseSandbox(CloseSandbox command, Actor actor);
}
