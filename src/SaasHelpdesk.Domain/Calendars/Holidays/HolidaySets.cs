using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SaasHelpdesk.Domain.Calendars.Holidays;

/// <summary>The curated holiday sets. Which days they list and since when they are exact: the set's country file and ADR 0009.</summary>
public static class HolidaySets
{
    private static readonly FrozenDictionary<string, HolidaySet> ByCode;

    static HolidaySets()
    {
        All = [.. GermanHolidays.Sets(), .. AustrianHolidays.Sets(), .. SwissHolidays.Sets()];
        ByCode = All.ToFrozenDictionary(set => set.Code, StringComparer.Ordinal);
    }

    /// <summary>All sets: Germany, Austria, Switzerland, each with its parts in order of their codes.</summary>
    public static ImmutableArray<HolidaySet> All { get; }

    /// <summary>The set with that code (case matters), or null.</summary>
    public static HolidaySet? Find(string code) => ByCode.GetValueOrDefault(code);
}
