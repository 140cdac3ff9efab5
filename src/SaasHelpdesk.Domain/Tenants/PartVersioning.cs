using System.Collections.Immutable;
using SaasHelpdesk.Domain.Serialization;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>
/// Numbers the calendars, policies and ladders of a configuration: a part that is as it was keeps its version, a changed one gets the next.
/// Parts are compared by their stored text, which holds exactly what counts.
/// </summary>
internal static class PartVersioning
{
    public static TenantConfiguration Number(TenantConfiguration edited, TenantConfiguration? current, ImmutableSortedDictionary<string, int> highest) => edited with
    {
        Version = (current?.Version ?? 0) + 1,
        Calendars = Number(
            edited.Calendars, current?.Calendars ?? [], highest, "calendar", c => c.Id.Value, c => c.Version, (c, version) => c with { Version = version }),
        Policies = Number(
            edited.Policies, current?.Policies ?? [], highest, "policy", p => p.Id.Value, p => p.Version, (p, version) => p with { Version = version }),
        Ladders = Number(
            edited.Ladders, current?.Ladders ?? [], highest, "ladder", l => l.Id.Value, l => l.Version, (l, version) => l with { Version = version }),
    };

    /// <summary>The highest versions after a configuration was published.</summary>
    public static ImmutableSortedDictionary<string, int> Remember(ImmutableSortedDictionary<string, int> highest, TenantConfiguration published) => highest
        .SetItems(published.Calendars.Select(c => KeyValuePair.Create(Key("calendar", c.Id.Value), c.Version)))
        .SetItems(published.Policies.Select(p => KeyValuePair.Create(Key("policy", p.Id.Value), p.Version)))
        .SetItems(published.Ladders.Select(l => KeyValuePair.Create(Key("ladder", l.Id.Value), l.Version)));

    /// <summary>Whether two configurations say the same, whatever their versions.</summary>
    public static bool SameContent(TenantConfiguration one, TenantConfiguration other) => SameText(one with { Version = 0 }, other with { Version = 0 });

    private static ImmutableArray<T> Number<T>(
        ImmutableArray<T> edited,
        ImmutableArray<T> current,
        ImmutableSortedDictionary<string, int> highest,
        string kind,
        Func<T, string> id,
        Func<T, int> version,
        Func<T, int, T> withVersion)
        where T : class => [.. edited.Select(part =>
        {
            var before = current.FirstOrDefault(c => id(c) == id(part));
            return before is not null && SameText(withVersion(part, 0), withVersion(before, 0))
                ? withVersion(part, version(before))
                : withVersion(part, highest.GetValueOrDefault(Key(kind, id(part))) + 1);
        })];

    private static bool SameText<T>(T one, T other) => DomainJson.Serialize(one).AsSpan().SequenceEqual(DomainJson.Serialize(other));

    private static string Key(string kind, string id) => $"{kind}/{id}";
}
