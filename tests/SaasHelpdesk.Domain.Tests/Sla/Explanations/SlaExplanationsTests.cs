using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Sla.Explanations;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using static SaasHelpdesk.Domain.Sla.SlaMetric;
using static SaasHelpdesk.Domain.Tests.Sla.TestTerms;
using static SaasHelpdesk.Domain.Tests.Sla.TicketLog;

namespace SaasHelpdesk.Domain.Tests.Sla.Explanations;

public sealed class SlaExplanationsTests
{
    private readonly TestTerms _terms = new();

    [Fact]
    public void Explain_should_lay_out_the_time_up_to_the_due_instant()
    {
        var log = Open(_terms, Policy(Rule("P2", Domain.Conditions.Condition.Always, Target(FirstResponse, 1))), "Fri 16:30");

        var (english, german) = Texts(log, FirstResponse, "Fri 16:30");

        Assert.Equal(
            "Opened Fri 16:30. 30 min counted until closing 17:00. Sat, Sun closed. 30 min counted Mon 09:00–09:30. " +
            "Due Mon 09:30 (policy Standard v1, rule P2, calendar office v1).",
            english);
        Assert.Equal(
            "Eröffnet Fr 16:30. 30 Min. gezählt bis Geschäftsschluss 17:00. Sa, So geschlossen. 30 Min. gezählt Mo 09:00–09:30. " +
            "Fällig Mo 09:30 (Richtlinie Standard v1, Regel P2, Kalender office v1).",
            german);
    }

    [Fact]
    public void Explain_should_say_how_much_is_left_and_why_when_paused()
    {
        var log = Open(_terms, Policy(Target(Resolution, 2)), "Mon 09:00").Status("Mon 09:40", StatusCategory.PendingCustomer);

        var (english, german) = Texts(log, Resolution, "Tue 12:00");

        Assert.Equal(
            "Opened Mon 09:00. 40 min counted Mon 09:00–09:40. " +
            "Paused since Mon 09:40, 1 h 20 min left: waits for the customer (policy Standard v1, rule all, calendar office v1).",
            english);
        Assert.EndsWith("Pausiert seit Mo 09:40, noch 1 Std. 20 Min.: wartet auf den Kunden (Richtlinie Standard v1, Regel all, Kalender office v1).", german, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_should_name_pauses_resolved_spans_and_the_verdict()
    {
        var log = Open(_terms, Policy(Target(Resolution, 8)), "Mon 09:00")
            .Status("Mon 10:00", StatusCategory.PendingThirdParty).Status("Mon 11:00", StatusCategory.Open)
            .Status("Mon 12:00", StatusCategory.Resolved).Status("Wed 09:00", StatusCategory.Open)
            .Status("Wed 10:30", StatusCategory.Resolved);

        var (english, german) = Texts(log, Resolution, "Wed 12:00");

        Assert.Equal(
            "Opened Mon 09:00. 1 h counted Mon 09:00–10:00. Paused Mon 10:00–11:00: waits for a third party. 1 h counted Mon 11:00–12:00. " +
            "Resolved Mon 12:00 – Wed 09:00, not counted. 1 h 30 min counted Wed 09:00–10:30. " +
            "Stopped Wed 10:30, met with 4 h 30 min left (policy Standard v1, rule all, calendar office v1).",
            english);
        Assert.Contains("Gelöst Mo 12:00 – Mi 09:00, zählt nicht.", german, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_should_name_the_change_of_the_target()
    {
        var policy = Policy(
            Rule("P2", For(Priority.High), Target(Resolution, 2)),
            Rule("P3", For(Priority.Moderate), Target(Resolution, 3)));
        var log = Open(_terms, policy, "Mon 10:00").Priority("Mon 11:00", Priority.High);

        var (english, german) = Texts(log, Resolution, "Mon 11:30");

        Assert.Equal(
            "Opened Mon 10:00. 1 h counted Mon 10:00–11:00. From Mon 11:00 by rule P2: target 2 h instead of 3 h. 1 h counted Mon 11:00–12:00. " +
            "Due Mon 12:00 (policy Standard v1, rule P2, calendar office v1).",
            english);
        Assert.Contains("Ab Mo 11:00 nach Regel P2: Ziel 2 Std. statt 3 Std.", german, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_should_name_policy_and_calendar_versions_after_an_apply()
    {
        var log = Open(_terms, Policy(Target(Resolution, 3)), "Mon 10:00");
        _terms.Calendars[new("office")] = Calendar("office", 9, 17, version: 2);
        var second = Policy(Target(Resolution, 3)) with { Version = 2 };
        log.Pin("Mon 11:00", _terms.Add(second, configurationVersion: 2));

        var (english, _) = Texts(log, Resolution, "Mon 11:30");

        Assert.Contains("From Mon 11:00 by policy Standard v2, rule all, calendar office v2.", english, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_should_name_holidays_and_special_days_in_the_zone_of_the_calendar()
    {
        _terms.Calendars[new("office")] = BusinessCalendar.Compile(new CalendarDefinition
        {
            Id = new("office"),
            Version = 4,
            Name = "Berlin",
            TimeZone = "Europe/Berlin",
            Weekdays = [.. Enumerable.Range(1, 5).Select(d => new WeekdayHours((IsoDayOfWeek)d, [new(9 * 60, 17 * 60)]))],
            SpecialDays = [new SpecialDay(new LocalDate(2024, 3, 28), "Betriebsversammlung", [new(9 * 60, 12 * 60)])],
            HolidaySets = ["DE-BE"],
        }).Value;
        var opened = Instant.FromUtc(2024, 3, 28, 10, 0);
        var pin = _terms.Add(Policy(Target(Resolution, 2)));
        System.Collections.Immutable.ImmutableArray<SlaFact> facts =
            [new SlaOpened(opened, new TicketTraits(), StatusCategory.New, false), new SlaPolicyPinned(opened, pin)];

        var english = SlaExplanations.Explain(facts, _terms, Resolution, 1, opened, Language.En)!;
        var german = SlaExplanations.Explain(facts, _terms, Resolution, 1, opened, Language.De)!;

        Assert.Equal(
            "Opened Thu 11:00. 1 h counted Thu 11:00–12:00. Thu 12:00–24:00 closed: Betriebsversammlung. Fri holiday: Good Friday. Sat, Sun closed. " +
            "Mon holiday: Easter Monday. 1 h counted Tue 09:00–10:00. Due Tue 10:00 (policy Standard v1, rule all, calendar Berlin v4).",
            english.Text);
        Assert.Contains("Fr Feiertag: Karfreitag.", german.Text, StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2024, 4, 2, 8, 0), german.Lines[^1].From);
    }

    [Fact]
    public void Explain_should_tell_long_runs_as_one_and_give_dates_beyond_a_week()
    {
        var log = Open(_terms, Policy(Target(Resolution, 100)), "Mon 09:00");

        var (english, german) = Texts(log, Resolution, "Mon 09:00");

        Assert.Equal(
            "Opened Mon 09:00. 40 h counted Mon 09:00 – Fri 17:00. Sat, Sun closed. 40 h counted Mon 15 Jan 09:00 – Fri 19 Jan 17:00. " +
            "Sat 20 Jan, Sun 21 Jan closed. 8 h counted Mon 22 Jan 09:00–17:00. 8 h counted Tue 23 Jan 09:00–17:00. 4 h counted Wed 24 Jan 09:00–13:00. " +
            "Due Wed 24 Jan 13:00 (policy Standard v1, rule all, calendar office v1).",
            english);
        Assert.Contains("Mo 15.01. 09:00 – Fr 19.01. 17:00", german, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_should_say_since_when_and_by_how_much_it_is_late()
    {
        var log = Open(_terms, Policy(Target(Resolution, 1)), "Mon 09:00").Status("Mon 12:00", StatusCategory.PendingUntil);

        var (english, german) = Texts(log, Resolution, "Mon 13:00");

        Assert.EndsWith("Late since Mon 10:00, 2 h over, paused: waits for a date (policy Standard v1, rule all, calendar office v1).", english, StringComparison.Ordinal);
        Assert.Contains("Überfällig seit Mo 10:00, 2 Std. darüber, pausiert: wartet auf einen Termin", german, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_should_say_that_nothing_is_measured_when_idle()
    {
        var log = Open(_terms, Policy(Target(NextResponse, 1)), "Mon 09:00").Agent("Mon 10:00");

        var (english, german) = Texts(log, NextResponse, "Tue 09:00");

        Assert.Equal("Nothing to measure: no customer message is unanswered (policy Standard v1, rule all, calendar office v1).", english);
        Assert.StartsWith("Nichts zu messen: keine Kundennachricht ist unbeantwortet", german, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_should_be_null_when_there_is_no_such_cycle() =>
        Assert.Null(SlaExplanations.Explain(Open(_terms, Policy(Target(Resolution, 1)), "Mon 09:00").Facts, _terms, Resolution, 2, At("Mon 10:00"), Language.En));

    [Fact]
    public void Explain_should_work_for_any_ticket()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var ticket = new BruteForce.RandomTicket(seed);
            var now = ticket.RandomInstant();
            foreach (var clock in SlaClocks.Evaluate(ticket.Facts, ticket.Terms, now))
            {
                foreach (var language in Enum.GetValues<Language>())
                {
                    var explanation = SlaExplanations.Explain(ticket.Facts, ticket.Terms, clock.Metric, clock.Cycle, now, language)!;
                    Assert.EndsWith(").", explanation.Text, StringComparison.Ordinal);
                    Assert.All(explanation.Lines, l => Assert.False(string.IsNullOrWhiteSpace(l.Text)));
                }
            }
        }
    }

    private (string English, string German) Texts(TicketLog log, SlaMetric metric, string now) => (
        SlaExplanations.Explain(log.Facts, _terms, metric, 1, At(now), Language.En)!.Text,
        SlaExplanations.Explain(log.Facts, _terms, metric, 1, At(now), Language.De)!.Text);
}
