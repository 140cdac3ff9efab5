using NodaTime;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

/// <summary>What holds for every ticket, whatever is done to it. A failure names the seed.</summary>
public sealed class TicketInvariantTests
{
    private const int Tickets = 50;
    private const int Commands = 40;

    private static readonly TenantConfiguration Busy = Standard with
    {
        Routing = [new() { Id = new("vip"), Name = "VIP", When = new() { Field = ConditionField.Vip, Values = ["true"] }, SetPriority = Priority.High }],
        Ladders = [new() { Id = new("ladder"), Name = "Ladder", Steps = [.. Steps()] }],
        Policies = [new() { Id = new("standard"), Name = "Standard", Rules = [Rule("P1", "critical", 2), Rule("P2", "high", 4), Rule("rest", null, 8)] }],
        Fields = [new() { Id = new("count"), Name = "Count", Type = FieldType.Number }],
        Lifecycle = Standard.Lifecycle with { ReopenWindow = Duration.FromDays(3), AutoCloseAfter = Duration.FromDays(4) },
        Webhooks = [new() { Id = new("all"), Url = new("https://a.example/"), SecretReference = "s" }],
    };

    [Fact]
    public void Handle_should_keep_every_invariant() => ForManyTickets(20_240_108, (world, random) =>
    {
        for (var i = 0; i < Commands; i++)
        {
            if (i == Commands / 2)
                world.Configure(c => c);
            var command = random.Commands.Next(world.Now, world.State);
            var actor = random.Commands.Somebody();
            var quiet = Ticket.Handle(world.State, command, world.Context(actor) with { QuietUntil = world.Turn.QuietUntil });
            var before = world.Ticket;
            if (Try(world, command, actor) is { } code)
            {
                Assert.Equal(code, quiet.Refusal!.Code);
                Assert.Same(before, world.Ticket);
            }
            else
            {
                Assert.Equal(Json.Text(world.State), Json.Text(quiet.Value.After));
                Check(world, before);
            }

            if (random.Source.Next(3) == 0)
            {
                before = world.Ticket;
                world.Wake();
                Check(world, before);
                Assert.Empty(world.Wake());
                Assert.True(world.Turn.NextWake is null || world.Turn.NextWake > world.Now);
            }

            world.Now += random.Commands.Wait();
        }

        CheckHistory(world);
    });

    [Fact]
    public void Fold_should_know_every_kind_of_event()
    {
        var seen = new HashSet<Type>();
        ForManyTickets(20_240_110, (world, random) =>
        {
            for (var i = 0; i < Commands; i++)
            {
                if (i == Commands / 2)
                    world.Configure(c => c);
                Try(world, random.Commands.Next(world.Now, world.State), random.Commands.Somebody());
                world.Now += random.Commands.Wait();
            }

            seen.UnionWith(world.Events.Select(e => e.GetType()));
        });

        Assert.Empty(typeof(TicketEvent).Assembly.GetTypes().Where(t => t.BaseType == typeof(TicketEvent)).Except(seen));
    }

    [Fact]
    public void Wake_should_make_the_same_of_a_ticket_late_as_in_time() => ForManyTickets(20_240_109, (punctual, random) =>
    {
        var late = new TicketWorld(_ => Busy) { Now = punctual.Now };
        late.Do(random.Opened!, Cora);
        for (var i = 0; i < Commands; i++)
        {
            if (i == Commands / 2)
            {
                punctual.Configure(c => c);
                late.Configure(c => c);
            }

            var now = punctual.Now + random.Commands.Wait();
            RunUntil(punctual, now);
            (punctual.Now, late.Now) = (now, now);
            var command = random.Commands.Next(now, punctual.State);
            var actor = random.Commands.Somebody();
            Assert.Equal(Try(punctual, command, actor), Try(late, command, actor));
        }

        var end = punctual.Now + Duration.FromDays(60);
        RunUntil(punctual, end);
        late.Now = end;
        late.Wake();
        Assert.Equal(punctual.Events.Select(InTime), late.Events.Select(InTime), Json.Same);
    });

    private static TicketEvent InTime(TicketEvent e) => e with { LateBy = null };

    private static void RunUntil(TicketWorld world, Instant until)
    {
        while (world.Turn.NextWake is { } next && next < until)
        {
            world.Now = next;
            Assert.NotEmpty(world.Wake());
        }
    }

    private static string? Try(TicketWorld world, TicketCommand command, Actor actor)
    {
        Result<TicketTurn> result = Ticket.Handle(world.State, command, world.Context(actor));
        if (!result.IsSuccess)
            return result.Refusal.Code;
        world.Do(command, actor);
        return null;
    }

    private static void Check(TicketWorld world, TicketState? before)
    {
        var state = world.State;
        var folded = world.Turn.Events.Aggregate(before, Ticket.Fold);
        Assert.Equal(Json.Text(folded), Json.Text(state));
        Assert.Equal(Json.Text(state), Json.Text(DomainJson.Deserialize<TicketState>(DomainJson.Serialize(state))));
        Assert.Equal(world.Events.Count, state.Version);
        foreach (var e in world.Turn.Events)
            Assert.Equal(Json.Text(e), Json.Text(DomainJson.Deserialize<TicketEvent>(DomainJson.Serialize(e))));
        Assert.Equal(state.Fired.Length, state.Fired.Distinct().Count());
        Assert.Equal(state.Category == StatusCategory.Closed, state.Times.ClosedAt is not null);
        Assert.Equal(state.Category == StatusCategory.PendingUntil, state.Times.PendingUntil is not null);
        Assert.True(state.Times.AutoCloseAt is null || state.Category == StatusCategory.Resolved);
        Assert.True(state.MergedInto is null || state.Category == StatusCategory.Closed);
        Assert.True(state.BillableTime >= Duration.Zero && state.TimeSpent >= state.BillableTime);
        if (before?.Category == StatusCategory.Closed)
            Assert.All(world.Turn.Events, e => Assert.True(e is TicketLinked or TicketUnlinked or WatcherRemoved, $"{e} on a closed ticket"));
        var append = world.Turn.Events.IsEmpty ? null : TicketAppends.Of(world.Turn, world.Configuration);
        Assert.Equal(append?.Outbox.Length, append?.Outbox.Select(o => o.EffectKey).Distinct().Count());
    }

    private static void CheckHistory(TicketWorld world)
    {
        Assert.Equal(Json.Text(Ticket.Fold(world.Events)), Json.Text(world.State));
        for (var i = 1; i < world.Events.Count; i++)
            Assert.True(world.Events[i].At >= world.Events[i - 1].At, $"{world.Events[i]} goes back in time");
        for (var i = 1; i < world.State.Facts.Length; i++)
            Assert.True(world.State.Facts[i].At >= world.State.Facts[i - 1].At, $"{world.State.Facts[i]} goes back in time");
        CheckPath(world.Events);
    }

    private static void CheckPath(IEnumerable<TicketEvent> events)
    {
        var category = StatusCategory.New;
        foreach (var e in events)
        {
            var next = e switch
            {
                StatusChanged s => s.Category,
                TicketReopened s => s.Category,
                TicketResolved => StatusCategory.Resolved,
                TicketClosed or TicketMerged => StatusCategory.Closed,
                _ => category,
            };
            var legal = e switch
            {
                StatusChanged => (category < StatusCategory.Resolved) == (next < StatusCategory.Resolved)
                    && (next != StatusCategory.New || category == StatusCategory.New || e.By.Kind == AuthorKind.System),
                TicketResolved => category < StatusCategory.Resolved,
                TicketReopened => category == StatusCategory.Resolved && next < StatusCategory.Resolved,
                TicketClosed => category == StatusCategory.Resolved,
                TicketMerged => category != StatusCategory.Closed,
                _ => true,
            };
            Assert.True(legal, $"{e} from {category}");
            category = next;
        }
    }

    private static void ForManyTickets(int seed, Action<TicketWorld, Run> check)
    {
        for (var i = 0; i < Tickets; i++)
        {
            var source = new Random(seed + i);
            var run = new Run(source, new RandomCommands(source));
            var world = new TicketWorld(_ => Busy);
            try
            {
                run.Opened = run.Commands.Open();
                world.Do(run.Opened, Cora);
                check(world, run);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed + i} after {string.Join(", ", world.Events.TakeLast(5))}: {e.Message}", e);
            }
        }
    }

    private static SlaRule Rule(string name, string? priority, int hours) => new()
    {
        Name = name,
        When = priority is null ? Condition.Always : new() { Field = ConditionField.Priority, Values = [priority] },
        Targets =
        [
            .. Enum.GetValues<SlaMetric>().Select(metric => Hours(metric, metric == SlaMetric.Resolution ? 2 * hours : hours, WarningPoint.AtPercent(50)) with
            {
                Ladder = metric is SlaMetric.Resolution or SlaMetric.TeamOwnership ? new("ladder") : null,
            }),
        ],
    };

    private static IEnumerable<LadderStep> Steps()
    {
        LadderStep Step(int number, int percent, params LadderAction[] actions) =>
            new() { Number = number, Offset = LadderOffset.AtPercent(percent), Actions = [.. actions] };
        yield return Step(1, 40, new NotifyAction(NotifyTarget.Assignee), new NotifyAction(NotifyTarget.TeamLead));
        yield return Step(2, 60, new RaisePriorityAction()) with { OnlyWhile = [LadderGuard.NotHandedOver, LadderGuard.Unanswered] };
        yield return Step(3, 100, new ReassignAction(Level: 2), new AddWatcherAction(new("max")));
        yield return Step(4, 150, new SetStatusAction("Awaiting vendor"), new NotifyAction(NotifyTarget.Manager));
        yield return Step(5, 200, new SetStatusAction("Resolved"));
    }

    private sealed class Run(Random source, RandomCommands commands)
    {
        public Random Source => source;

        public RandomCommands Commands => commands;

        public OpenTicket? Opened { get; set; }
    }
}
