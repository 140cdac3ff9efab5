using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Storage.Ledger;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

internal sealed partial class PeopleReader
{
    private const int MostWords = 8;

    public async ValueTask<Result<Page<UserRow>>> Users(TenantId tenant, UserFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        if (NamePage.Check(page) is { } refusal)
            return refusal;
        var slug = tenant.Value;
        await using var context = await database.Open(scope, cancellationToken);
        var users = Matching(context.Users.Where(row => row.Tenant == slug), filter);
        long? total = page.WithTotalCount ? await users.LongCountAsync(cancellationToken) : null;
        if (NamePage.After(page) is var (afterName, afterId))
            users = users.Where(row => string.Compare(row.Name, afterName) > 0 || (row.Name == afterName && string.Compare(row.Id, afterId) > 0));
        if (NamePage.Before(page) is var (beforeName, beforeId))
            users = users.Where(row => string.Compare(row.Name, beforeName) < 0 || (row.Name == beforeName && string.Compare(row.Id, beforeId) < 0));
        var ordered = page.Backward
            ? users.OrderByDescending(row => row.Name).ThenByDescending(row => row.Id)
            : users.OrderBy(row => row.Name).ThenBy(row => row.Id);
        var rows = await ordered.Take(page.Size + 1).ToListAsync(cancellationToken);
        return NamePage.Of(rows, page, total, static row => row.ToRow(), static row => new NameCursor(row.Name, row.Id));
    }

    public async ValueTask<Result<Page<OrganisationRow>>> Organisations(TenantId tenant, string? search, PageRequest page, CancellationToken cancellationToken)
    {
        if (NamePage.Check(page) is { } refusal)
            return refusal;
        var slug = tenant.Value;
        await using var context = await database.Open(scope, cancellationToken);
        var organisations = context.Organisations.Where(row => row.Tenant == slug);
#pragma warning disable CA1862 // The database compares: it knows lower(), and none of .NET's comparisons.
        foreach (var word in Words(search))
            organisations = organisations.Where(row => row.Name.ToLower().Contains(word) || row.Id.Contains(word));
#pragma warning restore CA1862
        long? total = page.WithTotalCount ? await organisations.LongCountAsync(cancellationToken) : null;
        if (NamePage.After(page) is var (afterName, afterId))
            organisations = organisations.Where(row => string.Compare(row.Name, afterName) > 0 || (row.Name == afterName && string.Compare(row.Id, afterId) > 0));
        if (NamePage.Before(page) is var (beforeName, beforeId))
            organisations = organisations.Where(row => string.Compare(row.Name, beforeName) < 0 || (row.Name == beforeName && string.Compare(row.Id, beforeId) < 0));
        var ordered = page.Backward
            ? organisations.OrderByDescending(row => row.Name).ThenByDescending(row => row.Id)
            : organisations.OrderBy(row => row.Name).ThenBy(row => row.Id);
        var rows = await ordered.Take(page.Size + 1).ToListAsync(cancellationToken);
        return NamePage.Of(rows, page, total, static row => row.ToRow(), static row => new NameCursor(row.Name, row.Id));
    }

    public async ValueTask<IReadOnlyDictionary<OrganisationId, OrganisationRow>> Organisations(
        TenantId tenant, IReadOnlyCollection<OrganisationId> organisations, CancellationToken cancellationToken)
    {
        var (slug, ids) = (tenant.Value, organisations.Select(static id => id.Value).Distinct().ToArray());
        await using var context = await database.Open(scope, cancellationToken);
        var rows = await context.Organisations.Where(row => row.Tenant == slug && ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return rows.ToDictionary(static row => new OrganisationId(row.Id), static row => row.ToRow());
    }

    public async ValueTask<IReadOnlyDictionary<OrganisationId, int>> MemberCounts(
        TenantId tenant, IReadOnlyCollection<OrganisationId> organisations, CancellationToken cancellationToken)
    {
        var (slug, ids) = (tenant.Value, organisations.Select(static id => id.Value).Distinct().ToArray());
        await using var context = await database.Open(scope, cancellationToken);
        var counts = await context.Users
            .Where(row => row.Tenant == slug && row.Active && row.Organisation != null && ids.Contains(row.Organisation))
            .GroupBy(row => row.Organisation)
            .Select(rows => new { Organisation = rows.Key!, Count = rows.Count() })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(static row => new OrganisationId(row.Organisation), static row => row.Count);
    }

    private static IQueryable<UserEntity> Matching(IQueryable<UserEntity> users, UserFilter filter)
    {
        foreach (var word in Words(filter.Search))
            users = users.Where(row => row.Search.Contains(word));
        if (!filter.Roles.IsDefaultOrEmpty && filter.Roles.ToArray() is var roles)
            users = users.Where(row => roles.Contains(row.Role));
        if (!filter.Organisations.IsDefaultOrEmpty && filter.Organisations.Select(static id => id.Value).ToArray() is var organisations)
            users = users.Where(row => row.Organisation != null && organisations.Contains(row.Organisation));
        if (filter.IsActive is { } active)
            users = users.Where(row => row.Active == active);
        return users;
    }

    private static IEnumerable<string> Words(string? search) =>
        PeopleText.Fold(search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords);
}
