using System.Collections.Immutable;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>What one command did to a tenant.</summary>
/// <param name="Before">The tenant before, or null if it did not exist.</param>
/// <param name="Events">What happened, in order; empty if nothing had to.</param>
/// <param name="After">The tenant after; null only if it does not exist.</param>
public sealed record TenantTurn(TenantState? Before, ImmutableArray<TenantEvent> Events, TenantState? After)
{
    /// <summary>Decides and folds.</summary>
    /// <returns>The turn, or the refusal of <see cref="Tenant.Decide"/>.</returns>
    public static Result<TenantTurn> Of(TenantState? state, TenantCommand command, TenantContext context)
    {
        var events = Tenant.Decide(state, command, context);
        if (!events.IsSuccess)
            return events.Refusal;
        var after = state;
        foreach (var @event in events.Value)
            after = Tenant.Fold(after, @event);
        return new TenantTurn(state, events.Value, after);
    }
}
