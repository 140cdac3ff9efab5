using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Calendars.Holidays;

/// <summary>The public holidays of a country or a part of it. Thread-safe; computed years are kept.</summary>
public sealed class HolidaySet
{
    private const int FirstKeptYear = 1969;
    private const int LastKeptYear = 2201;

    private readonly ImmutableArray<HolidayRule> _rules;
    private readonly Holiday[]?[] _years = new Holiday[]?[LastKeptYear - FirstKeptYear + 1];

    internal HolidaySet(string code, string nameDe, string nameEn, IEnumerable<HolidayRule> rules) =>
        (Code, NameDe, NameEn, _rules) = (code, nameDe, nameEn, [.. rules]);

    /// <summary>Code by which calendars name it: ISO 3166-2, with a suffix for places that keep more days (<c>DE-BY-MH</c>).</summary>
    public string Code { get; }

    /// <summary>German name of the region.</summary>
    public string NameDe { get; }

    /// <summary>English name of the region.</summary>
    public string NameEn { get; }

    /// <summary>The holidays of a year of the Gregorian calendar (1–9999), by date, one a date.</summary>
    public ImmutableArray<Holiday> In(int year) => [.. Days(year)];

    /// <summary>The holiday on that date, or null.</summary>
    public Holiday? Find(LocalDate date)
    {
        foreach (var holiday in Days(date.Year))
        {
            if (holiday.Date == date)
                return holiday;
        }

        return null;
    }

    private Holiday[] Days(int year)
    {
        if (year is < FirstKeptYear or > LastKeptYear)
            return Compute(year);
        ref var kept = ref _years[year - FirstKeptYear];
        if (Volatile.Read(ref kept) is { } days)
            return days;
        days = Compute(year);
        Volatile.Write(ref kept, days); // Another thread may have written the same days; either is right.
        return days;
    }

    // Two holidays may meet, as Labour Day and Ascension did in 2008; the rule listed first gives the name.
    private Holiday[] Compute(int year) =>
        [.. _rules.Select(rule => rule.In(year)).OfType<Holiday>().DistinctBy(holiday => holiday.Date).OrderBy(holiday => holiday.Date)];
}
