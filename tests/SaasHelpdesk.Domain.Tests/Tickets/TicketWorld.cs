using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tests.Tickets;

/// <summary>
/// One ticket with all that has happened to it, a tenant around it and a clock that the test moves. Times are like <c>Fri 16:30</c> in the week of
/// Monday 2024-01-08, <c>Mon2 09:30</c> in the one after, in UTC.
/// </summary>
internal sealed class TicketWorld : ISlaTermsSource
{
    public static readonly Actor Anna = new(AuthorKind.Agent, new("anna"), "Anna");
    public static readonly Actor Ben = new(AuthorKind.Agent, new("ben"), "Ben");
    public static readonly Actor Cora = new(AuthorKind.Requester, new("cora"), "Cora Customer");
    public static readonly Actor Robot = new(AuthorKind.Bot, new("robot"), "Robot");

    private readonly Dictionary<SlaPin, SlaTerms> _terms = [];
    private CompiledRouting _routing;

    public TicketWorld(Func<TenantConfiguration, TenantConfiguration>? change = null)
    {
        Configuration = change is null ? Standard : change(Standard);
        _routing = CompiledRouting.Compile(Configuration.Routing).Value;
        Compile();
    }

    /// <summary>Office hours 9–17 UTC from Monday to Friday; teams of three levels; no policy.</summary>
    public static TenantConfiguration Standard { get; } = TenantConfigurations.Default(new("acme"), "Acme") with
    {
        Calendars =
        [
            new()
            {
                Id = new("office"),
                Name = "Office",
                TimeZone = "UTC",
                Weekdays = [.. Enumerable.Range(1, 5).Select(d => new WeekdayHours((IsoDayOfWeek)d, [new(9 * 60, 17 * 60)]))],
            },
        ],
        Policies = [],
        Ladders = [],
        Routing = [],
        Teams =
        [
            new() { Id = new("first"), Name = "First", Level = 1, Members = [new() { Agent = new("anna") }], Lead = new("lea") },
            new() { Id = new("second"), Name = "Second", Level = 2, Members = [new() { Agent = new("ben") }] },
            new() { Id = new("other"), Name = "Other", Level = 1, Members = [new() { Agent = new("anna") }] },
            new()
            {
                Id = new("auto"),
                Name = "Auto",
                Level = 1,
                Members = [new() { Agent = new("anna") }, new() { Agent = new("ben") }],
                Assignment = AssignmentMode.RoundRobin,
                TakeWithin = Duration.FromMinutes(30),
            },
        ],
        ServiceManager = new("max"),
    };

    public TenantConfiguration Configuration { get; private set; }

    public TicketState? Before { get; private set; }

    public TicketState? Ticket { get; private set; }

    public TicketState State => Ticket ?? throw new InvalidOperationException("No ticket yet.");

    public Instant Now { get; set; } = At("Mon 09:00");

    public List<TicketEvent> Events { get; } = [];

    /// <summary>The last turn.</summary>
    public TicketTurn Turn { get; private set; } = null!;

    public static Instant At(string time)
    {
        var parts = time.Split(' ');
        var day = Array.IndexOf(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], parts[0][..3]);
        var week = parts[0].Length > 3 ? parts[0][3] - '1' : 0;
        var clock = TimeSpan.Parse(parts[1], CultureInfo.InvariantCulture);
        return Instant.FromUtc(2024, 1, 8, 0, 0) + Duration.FromDays((7 * week) + day) + Duration.FromTimeSpan(clock);
    }

    public static TenantConfiguration WithPolicy(TenantConfiguration configuration, params SlaTarget[] targets) => configuration with
    {
        Policies = [new() { Id = new("standard"), Name = "Standard", Rules = [new() { Name = "all", Targets = [.. targets] }] }],
    };

    public static SlaTarget Hours(SlaMetric metric, int hours, params WarningPoint[] warnings) => new()
    {
        Metric = metric,
        Duration = TargetDuration.BusinessHours(hours),
        Calendar = new("office"),
        Warnings = [.. warnings],
    };

    public TicketContext Context(Actor? actor = null) => new()
    {
        Ticket = new(42),
        Now = Now,
        Actor = actor ?? Anna,
        Configuration = Configuration,
        Routing = _routing,
        Terms = this,
    };

    /// <summary>A new version of the tenant's configuration.</summary>
    public void Configure(Func<TenantConfiguration, TenantConfiguration> change)
    {
        Configuration = change(Configuration) with { Version = Configuration.Version + 1 };
        _routing = CompiledRouting.Compile(Configuration.Routing).Value;
        Compile();
    }

    public TicketWorld Open(Func<OpenTicket, OpenTicket>? change = null, Actor? actor = null)
    {
        var command = new OpenTicket("Printer on fire", "It burns.", Cora.Id, Cora.Name);
        Do(change is null ? command : change(command), actor ?? Cora);
        return this;
    }

    public ImmutableArray<TicketEvent> Do(TicketCommand command, Actor? actor = null, string? at = null)
    {
        if (at is not null)
            Now = At(at);
        var result = Domain.Tickets.Ticket.Handle(Ticket, command, Context(actor));
        Assert.Null(result.Refusal);
        return Take(result.Value);
    }

    public Refusal Refused(TicketCommand command, Actor? actor = null, string? at = null)
    {
        if (at is not null)
            Now = At(at);
        var result = Domain.Tickets.Ticket.Handle(Ticket, command, Context(actor));
        Assert.False(result.IsSuccess, $"{command} was not refused");
        return result.Refusal;
    }

    public ImmutableArray<TicketEvent> Wake(string? at = null)
    {
        if (at is not null)
            Now = At(at);
        return Take(Domain.Tickets.Ticket.Wake(State, Context()));
    }

    /// <summary>Wakes at each instant at which something is due, as a pump that is never late does.</summary>
    public ImmutableArray<TicketEvent> RunUntil(string until)
    {
        var events = ImmutableArray.CreateBuilder<TicketEvent>();
        while (Turn.NextWake is { } next && next <= At(until))
        {
            Now = next;
            events.AddRange(Wake());
        }

        Now = At(until);
        return events.ToImmutable();
    }

    public SlaTerms? Find(SlaPin pin) => _terms.GetValueOrDefault(pin);

    private ImmutableArray<TicketEvent> Take(TicketTurn turn)
    {
        (Turn, Before, Ticket) = (turn, Ticket, turn.After);
        Events.AddRange(turn.Events);
        return turn.Events;
    }

    private void Compile()
    {
        var calendars = Configuration.Calendars.ToDictionary(c => c.Id, c => BusinessCalendar.Compile(c).Value);
        var ladders = Configuration.Ladders.ToDictionary(l => l.Id, l => LadderMerge.Merge(l).Value.Ladder);
        foreach (var policy in Configuration.Policies)
        {
            var terms = SlaTerms.Compile(policy, calendars, ladders, Configuration.Version).Value;
            _terms[terms.Pin] = terms;
        }
    }
}
