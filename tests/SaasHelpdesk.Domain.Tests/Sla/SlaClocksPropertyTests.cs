using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tests.Sla.BruteForce;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Sla;

public sealed class SlaClocksPropertyTests
{
    private const int Tickets = 250;
    private const int SimulatedTickets = 80;
    private static readonly Duration Microsecond = Duration.FromNanoseconds(1000);

    [Fact]
    public void Evaluate_should_agree_with_a_second_by_second_simulation()
    {
        for (var seed = 1; seed <= SimulatedTickets; seed++)
        {
            var ticket = new RandomTicket(seed);
            var checks = Enumerable.Range(0, 6).Select(_ => ticket.SecondOf(ticket.RandomInstant()))
                .Concat(ticket.Facts.Select(f => ticket.SecondOf(f.At))).ToHashSet();
            var slow = new SlowTicket(ticket.Policies);
            var next = 0;
            var last = checks.Max();
            for (var second = ticket.SecondOf(ticket.Facts[0].At); second <= last; second++)
            {
                for (; next < ticket.Facts.Length && ticket.SecondOf(ticket.Facts[next].At) == second; next++)
                {
                    var fact = ticket.Facts[next];
                    slow.Apply(fact, second, fact is SlaEarlierStart earlier ? ticket.SecondOf(earlier.Start) : 0);
                }

                if (checks.Contains(second))
                    AssertAgree(seed, ticket, slow, second);
                slow.Tick(second);
            }
        }
    }

    [Fact]
    public void Ledger_should_have_no_gap_and_its_counted_spans_should_add_up_to_elapsed()
    {
        for (var seed = 1; seed <= Tickets; seed++)
        {
            var ticket = new RandomTicket(seed);
            var now = ticket.RandomInstant();
            foreach (var clock in SlaClocks.Evaluate(ticket.Facts, ticket.Terms, now).Where(c => c.State != SlaClockState.Idle))
            {
                var ledger = SlaClocks.Ledger(ticket.Facts, ticket.Terms, clock.Metric, clock.Cycle, now);
                var at = clock.StartedAt!.Value;
                foreach (var span in ledger)
                {
                    Assert.True(span.From == at && span.To > span.From, $"Seed {seed}: gap at {at} in {clock.Metric}/{clock.Cycle}");
                    at = span.To;
                }

                Assert.True(at == (clock.StoppedAt ?? now), $"Seed {seed}: the ledger of {clock.Metric}/{clock.Cycle} ends at {at}");
                var counted = ledger.Where(s => s.Kind == SlaSpanKind.Counted).Aggregate(Duration.Zero, (sum, s) => sum + s.Length);
                Assert.True(counted == clock.Elapsed, $"Seed {seed}: {clock.Metric}/{clock.Cycle} counted {counted}, elapsed {clock.Elapsed}");
            }
        }
    }

    [Fact]
    public void Moments_should_never_be_early_or_missing()
    {
        var kinds = new Dictionary<SlaMomentKind, int>();
        for (var seed = 1; seed <= Tickets; seed++)
        {
            var ticket = new RandomTicket(seed);
            var moments = SlaSchedule.Moments(ticket.Facts, ticket.Terms, ticket.Facts[^1].At);
            Assert.Equal(moments.Length, moments.Select(m => m.Id).Distinct().Count());
            foreach (var moment in moments.Where(m => m.FiresAt <= ticket.InstantOf(86400 * 8)))
            {
                kinds[moment.Kind] = kinds.GetValueOrDefault(moment.Kind) + 1;
                var clock = ClockOf(ticket, moment, moment.FiresAt);
                var threshold = moment.Kind switch
                {
                    SlaMomentKind.Warning => clock.Terms.Warnings[moment.Number - 1],
                    SlaMomentKind.Breach => clock.Target + Microsecond,
                    _ => moment.Step!.Elapsed,
                };
                Assert.True(clock.Elapsed >= threshold, $"Seed {seed}: {moment.Key} fires at {clock.Elapsed} of {threshold}");
                Assert.True(moment.At <= moment.FiresAt, $"Seed {seed}: {moment.Key}");
                if (moment.Kind == SlaMomentKind.Breach)
                    Assert.True(clock.IsBreached && clock.DueAt == moment.At, $"Seed {seed}: {moment.Key} at {moment.At}, clock due {clock.DueAt}");
            }

            // Nothing that is late lacks its breach.
            foreach (var late in SlaClocks.Evaluate(ticket.Facts, ticket.Terms, ticket.Facts[^1].At).Where(c => c.IsBreached))
            {
                Assert.True(
                    moments.Any(m => m.Id == new SlaMomentId(late.Metric, late.Cycle, SlaMomentKind.Breach, 0) && m.FiresAt <= ticket.Facts[^1].At),
                    $"Seed {seed}: no breach for {late.Metric}/{late.Cycle}");
            }
        }

        Assert.Equal(3, kinds.Count);
    }

    [Fact]
    public void The_past_should_look_the_same_from_every_later_instant()
    {
        for (var seed = 1; seed <= Tickets; seed++)
        {
            var ticket = new RandomTicket(seed);
            var (then, later) = (ticket.RandomInstant(), ticket.RandomInstant());
            if (later < then)
                (then, later) = (later, then);
            ImmutableArray<SlaFact> known = [.. ticket.Facts.Where(f => f.At <= then)];

            Assert.Equal(SlaClocks.Evaluate(known, ticket.Terms, then), SlaClocks.Evaluate(ticket.Facts, ticket.Terms, then).AsEnumerable());
            var before = SlaSchedule.Moments(known, ticket.Terms, then).Where(m => m.FiresAt <= then).Select(m => (m.Id, m.At, m.FiresAt));
            var after = SlaSchedule.Moments(ticket.Facts, ticket.Terms, later).Where(m => m.FiresAt <= then).Select(m => (m.Id, m.At, m.FiresAt));
            Assert.True(before.SequenceEqual(after), $"Seed {seed}: at {then}: {string.Join(", ", before)}; at {later}: {string.Join(", ", after)}");
        }
    }

    [Fact]
    public void Read_should_give_what_Evaluate_and_Moments_give()
    {
        for (var seed = 1; seed <= Tickets; seed++)
        {
            var ticket = new RandomTicket(seed);
            var now = ticket.RandomInstant();
            var reading = SlaClocks.Read(ticket.Facts.AsSpan(), ticket.Terms, now);
            Assert.Equal(SlaClocks.Evaluate(ticket.Facts, ticket.Terms, now), reading.Clocks.AsEnumerable());
            Assert.Equal(SlaSchedule.Moments(ticket.Facts, ticket.Terms, now), reading.Moments.AsEnumerable());
        }
    }

    private static SlaClock ClockOf(RandomTicket ticket, SlaMoment moment, Instant at) =>
        SlaClocks.Evaluate(ticket.Facts, ticket.Terms, at).Single(c => c.Metric == moment.Metric && c.Cycle == moment.Cycle);

    private static void AssertAgree(int seed, RandomTicket ticket, SlowTicket slow, int second)
    {
        var fast = SlaClocks.Evaluate(ticket.Facts, ticket.Terms, ticket.InstantOf(second));
        var expected = slow.Clocks.Where(c => c.LastTarget is not null).OrderBy(c => c.Metric).ThenBy(c => c.Cycle).Select(c => Describe(
            c.Metric,
            c.Cycle,
            c.State,
            c.IsOpen ? c.PausedIn : null,
            c.Started,
            c.Stopped,
            c.Elapsed,
            c.LastTarget!.Seconds,
            c.State switch
            {
                SlaClockState.Running or SlaClockState.Met => c.Due(),
                SlaClockState.BreachedOpen or SlaClockState.BreachedMet => c.LateSince,
                _ => null,
            }));
        var actual = fast.Where(c => c.State != SlaClockState.Idle).Select(c => Describe(
            c.Metric,
            c.Cycle,
            c.State,
            c.PauseReason,
            ticket.SecondOf(c.StartedAt!.Value),
            c.StoppedAt is { } stopped ? ticket.SecondOf(stopped) : null,
            (int)c.Elapsed.TotalSeconds,
            (int)c.Target.TotalSeconds,
            c.DueAt is { } due ? ticket.SecondOf(due) : null));
        var (e, a) = (string.Join('\n', expected), string.Join('\n', actual));
        Assert.True(e == a, $"Seed {seed} at second {second} ({ticket.InstantOf(second)})\nexpected\n{e}\nactual\n{a}");

        foreach (var metric in Enum.GetValues<SlaMetric>())
            Assert.True(slow.Waits(metric) == fast.Any(c => c.Metric == metric && c.State == SlaClockState.Idle), $"Seed {seed} at {second}: idle {metric}");
    }

    private static string Describe(
        SlaMetric metric, int cycle, SlaClockState state, StatusCategory? pause, int started, int? stopped, int elapsed, int target, int? due) =>
        $"{metric}/{cycle} {state} pause {pause} started {started} stopped {stopped} elapsed {elapsed} target {target} due {due}";
}
