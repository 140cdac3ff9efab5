using NodaTime;
using SaasHelpdesk.Domain.Calendars;

namespace SaasHelpdesk.Domain.Tests.Calendars;

public sealed class BusinessCalendarConcurrencyTests
{
    [Fact]
    public void Between_should_answer_the_same_when_threads_build_the_tables_together()
    {
        var definition = CalendarSamples.Definition(CalendarSamples.MondayToFriday, "09:00-12:00 13:00-17:00", holidays: ["DE-BY"]);
        var years = Enumerable.Range(1971, 200).Select(year => Instant.FromUtc(year, 1, 1, 0, 0)).ToArray();
        var alone = BusinessCalendar.Compile(definition).Value;
        var expected = years.Select(year => alone.Between(BusinessCalendar.Earliest, year)).ToArray();
        var shared = BusinessCalendar.Compile(definition).Value;
        var actual = new Duration[4, years.Length];

        Parallel.For(0, 4, thread =>
        {
            for (var i = 0; i < years.Length; i++)
                actual[thread, i] = shared.Between(BusinessCalendar.Earliest, years[i]);
        });

        Assert.All(Enumerable.Range(0, 4), thread =>
            Assert.Equal(expected, Enumerable.Range(0, years.Length).Select(i => actual[thread, i])));
    }
}
