using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tests.Sla.BruteForce;
using SaasHelpdesk.Domain.Tickets;
using static SaasHelpdesk.Domain.Sla.SlaMetric;
using static SaasHelpdesk.Domain.Tests.Sla.TestTerms;
using static SaasHelpdesk.Domain.Tests.Sla.TicketLog;

namespace SaasHelpdesk.Domain.Tests.Sla;

public sealed class BlameSplitTests
{
    private readonly TestTerms _terms = new();

    [Fact]
    public void Of_should_name_customer_level_vendor_closed_hours_and_unassigned()
    {
        var log = Open(_terms, Policy(Target(Resolution, 40)), "Mon 09:00", team: "first")
            .Owner("Mon 09:30")
            .Status("Mon 12:00", StatusCategory.PendingCustomer).Status("Mon 15:00", StatusCategory.Open)
            .Owner("Mon 16:00", owned: false).HandOver("Mon 16:00", "second")
            .Owner("Tue 10:00")
            .Status("Tue 11:00", StatusCategory.PendingThirdParty).Status("Tue 13:00", StatusCategory.Open)
            .Status("Tue 14:00", StatusCategory.Resolved);

        var shares = BlameSplit.Of(log.Facts, _terms, Resolution, 1, At("Wed 09:00"), team => team.Value == "first" ? 1 : 2);

        Assert.Equal(
            [
                new BlameShare(BlameParty.ClosedHours, null, null, Duration.FromHours(16)),
                new BlameShare(BlameParty.Level, 1, new("first"), Duration.FromHours(3.5)),
                new BlameShare(BlameParty.Customer, null, null, Duration.FromHours(3)),
                new BlameShare(BlameParty.Level, 2, new("second"), Duration.FromHours(2)),
                new BlameShare(BlameParty.Unassigned, null, new("second"), Duration.FromHours(2)),
                new BlameShare(BlameParty.ThirdParty, null, null, Duration.FromHours(2)),
                new BlameShare(BlameParty.Unassigned, null, new("first"), Duration.FromHours(0.5)),
            ],
            shares.AsEnumerable());
    }

    [Fact]
    public void Of_should_add_up_to_the_life_of_any_clock()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var ticket = new RandomTicket(seed);
            var now = ticket.RandomInstant();
            foreach (var clock in SlaClocks.Evaluate(ticket.Facts, ticket.Terms, now).Where(c => c.StartedAt is not null))
            {
                var shares = BlameSplit.Of(ticket.Facts, ticket.Terms, clock.Metric, clock.Cycle, now, _ => 1);
                var sum = shares.Aggregate(Duration.Zero, (total, share) => total + share.Time);
                Assert.True(sum == (clock.StoppedAt ?? now) - clock.StartedAt!.Value, $"Seed {seed}: {clock.Metric}/{clock.Cycle} splits into {sum}");
            }
        }
    }
}
