using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Identity.Tests.Support;

/// <summary>Tenants in memory.</summary>
internal sealed class MemoryTenants(params IEnumerable<string> slugs) : ITenantDirectory
{
    private readonly Dictionary<TenantId, TenantRow> _rows = slugs.ToDictionary(slug => new TenantId(slug), slug => Row(slug));

    public int Finds { get; private set; }

    public static TenantRow Row(string slug, bool active = true) =>
        new() { Id = new(slug), Name = slug, CreatedAt = NodaConstants.UnixEpoch, Active = active };

    public void Set(TenantRow row) => _rows[row.Id] = row;

    public ValueTask<TenantRow?> Find(TenantId tenant, CancellationToken cancellationToken)
    {
        Finds++;
        return ValueTask.FromResult(_rows.GetValueOrDefault(tenant));
    }

    public ValueTask<IReadOnlyList<TenantRow>> List(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<TenantRow>>([.. _rows.Values]);
}
