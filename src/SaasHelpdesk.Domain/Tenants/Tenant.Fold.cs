namespace SaasHelpdesk.Domain.Tenants;

/// <content>Events to state.</content>
public static partial class Tenant
{
    /// <summary>The state after an event. Pure.</summary>
    /// <param name="state">The state before; null before the first event.</param>
    /// <param name="event">What happened.</param>
    public static TenantState Fold(TenantState? state, TenantEvent @event)
    {
        if (@event is TenantCreated created)
        {
            return new TenantState
            {
                Id = created.Tenant,
                Version = 1,
                LastAt = created.At,
                CreatedAt = created.At,
                Provider = created.Provider,
                SandboxOf = created.SandboxOf,
            };
        }

        if (state is null)
            throw new InvalidOperationException("A tenant's stream starts with its creation.");
        var after = @event switch
        {
            ConfigurationPublished e => state with
            {
                Configuration = e.Configuration,
                PartVersions = PartVersioning.Remember(state.PartVersions, e.Configuration),
            },
            TenantClosed => state with { Active = false },
            TenantReopened => state with { Active = true },
            SandboxCreated e => state with { Sandboxes = state.Sandboxes.Add(e.Sandbox) },
            SandboxClosed e => state with { Sandboxes = state.Sandboxes.Remove(e.Sandbox) },
            _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "A tenant does not know this event."),
        };
        return after with { Version = state.Version + 1, LastAt = @event.At };
    }
}
