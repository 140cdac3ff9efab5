using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Sla;

/// <summary>
/// A ticket's facts as a test writes them down. Times are like <c>Fri 16:30</c> in the week of Monday 2024-01-08, or <c>Mon2 09:30</c> in the one
/// after, in UTC.
/// </summary>
internal sealed class TicketLog(TestTerms terms)
{
    private readonly List<SlaFact> _facts = [];
    private TicketTraits _traits = new();

    public ImmutableArray<SlaFact> Facts => [.. _facts];

    public static Instant At(string time)
    {
        var parts = time.Split(' ');
        var day = Array.IndexOf(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], parts[0][..3]);
        var week = parts[0].Length > 3 ? parts[0][3] - '1' : 0;
        var clock = TimeSpan.Parse(parts[1], CultureInfo.InvariantCulture);
        return Instant.FromUtc(2024, 1, 8, 0, 0) + Duration.FromDays((7 * week) + day) + Duration.FromTimeSpan(clock);
    }

    public static TicketLog Open(TestTerms terms, SlaPolicy policy, string at, Priority priority = Domain.Tickets.Priority.Moderate, string? team = null, bool byAgent = false)
    {
        var log = new TicketLog(terms) { _traits = new TicketTraits { Priority = priority, Team = team is null ? null : new TeamId(team) } };
        log._facts.Add(new SlaOpened(At(at), log._traits, StatusCategory.New, byAgent));
        return log.Pin(at, terms.Add(policy));
    }

    public TicketLog Pin(string at, SlaPin? pin) => Add(new SlaPolicyPinned(At(at), pin));

    public TicketLog Agent(string at) => Add(new SlaReplied(At(at), AuthorKind.Agent));

    public TicketLog Customer(string at) => Add(new SlaReplied(At(at), AuthorKind.Requester));

    public TicketLog Reply(string at, AuthorKind by) => Add(new SlaReplied(At(at), by));

    public TicketLog Status(string at, StatusCategory category) => Add(new SlaStatusChanged(At(at), category));

    public TicketLog Priority(string at, Priority priority) => Traits(at, _traits with { Priority = priority });

    public TicketLog Traits(string at, TicketTraits traits) => Add(new SlaTraitsChanged(At(at), _traits = traits));

    public TicketLog Owner(string at, bool owned = true) => Add(new SlaOwnerChanged(At(at), owned));

    public TicketLog HandOver(string at, string? team) => Add(new SlaHandedOver(At(at), team is null ? null : new TeamId(team)));

    public TicketLog Merged(string at) => Add(new SlaMerged(At(at)));

    public TicketLog EarlierStart(string at, string start) => Add(new SlaEarlierStart(At(at), At(start)));

    public ImmutableArray<SlaClock> Clocks(string now) => SlaClocks.Evaluate(Facts, terms, At(now));

    public SlaClock Clock(SlaMetric metric, string now, int cycle = 1) =>
        Assert.Single(Clocks(now), c => c.Metric == metric && c.Cycle == cycle);

    public ImmutableArray<SlaMoment> Moments(string now) => SlaSchedule.Moments(Facts, terms, At(now));

    public ImmutableArray<SlaSpan> Ledger(SlaMetric metric, string now, int cycle = 1) =>
        SlaClocks.Ledger(Facts, terms, metric, cycle, At(now));

    private TicketLog Add(SlaFact fact)
    {
        _facts.Add(fact);
        return this;
    }
}
