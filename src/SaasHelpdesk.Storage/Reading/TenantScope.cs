using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>
/// The tenants that one request may read: one, or for a provider's query the explicit set that was granted. Set once; there is no default.
/// </summary>
public sealed class TenantScope
{
    private TenantId[]? _tenants;
    private string[]? _values;

    /// <summary>The tenants, by slug.</summary>
    /// <exception cref="InvalidOperationException">The scope was never set.</exception>
    public IReadOnlyList<TenantId> Tenants => _tenants ?? throw Unset();

    /// <summary>The tenants' slugs, in ordinal order.</summary>
    /// <exception cref="InvalidOperationException">The scope was never set.</exception>
    internal string[] Values => _values ?? throw Unset();

    /// <summary>A scope that is set already.</summary>
    public static TenantScope Of(params IEnumerable<TenantId> tenants)
    {
        var scope = new TenantScope();
        scope.Set(tenants);
        return scope;
    }

    /// <summary>Sets the scope to one tenant, once. What every request does, so it takes no detour.</summary>
    /// <exception cref="InvalidOperationException">The scope is set already.</exception>
    public void Set(TenantId tenant)
    {
        if (_tenants is not null)
            throw new InvalidOperationException("The tenant scope is set already and never changes.");
        _values = [tenant.Value];
        _tenants = [tenant];
    }

    /// <summary>Sets the scope, once.</summary>
    /// <param name="tenants">At least one tenant.</param>
    /// <exception cref="InvalidOperationException">The scope is set already.</exception>
    /// <exception cref="ArgumentException">There is no tenant among <paramref name="tenants"/>.</exception>
    public void Set(params IEnumerable<TenantId> tenants)
    {
        if (_tenants is not null)
            throw new InvalidOperationException("The tenant scope is set already and never changes.");
        var values = tenants.Select(static tenant => tenant.Value).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (values.Length == 0)
            throw new ArgumentException("A tenant scope names at least one tenant.", nameof(tenants));
        _values = values;
        _tenants = [.. values.Select(static value => new TenantId(value))];
    }

    /// <summary>Whether the tenant is in the scope.</summary>
    /// <exception cref="InvalidOperationException">The scope was never set.</exception>
    public bool Contains(TenantId tenant) => Array.BinarySearch(Values, tenant.Value, StringComparer.Ordinal) >= 0;

    private static InvalidOperationException Unset() => new("The tenant scope was read before it was set.");
}
