using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class TicketFilterMatchTests
{
    private const int Seed = 20260302;

    [Theory, Engines]
    public async Task Matches_should_agree_with_the_query_for_any_filter(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var random = new Random(Seed);
        var rows = Enumerable.Range(1, 80).Select(number => Row(random, number)).ToList();
        await Task.WhenAll(rows.Select(row => storage.Ledger.Append(Sample.Append(row.Id.Number, rows: row), default).AsTask()));
        var reader = storage.Tickets(Sample.Acme);
        var matched = 0;
        for (var i = 0; i < 150; i++)
        {
            var filter = Filter(random);
            var page = await reader.List(filter, new TicketSort(TicketSortField.Number), new PageRequest { Size = 100 }, default);
            var expected = page.Value.Items.Select(item => item.Value.Row.Id.Number).ToList();
            Assert.True(expected.SequenceEqual(rows.Where(filter.Matches).Select(row => row.Id.Number)), $"seed {Seed}, filter {i}: {filter}");
            matched += expected.Count;
        }

        Assert.InRange(matched, 500, 8000);
    }

    [Fact]
    public void Matches_should_throw_when_texts_are_searched() =>
        Assert.Throws<ArgumentException>(() => new TicketFilter { Text = "printer" }.Matches(Sample.Ticket(1)));

    private static TicketRow Row(Random random, int number) => Sample.Ticket(number) with
    {
        Type = (TicketType)random.Next(3),
        StatusCategory = (StatusCategory)random.Next(7),
        Priority = (Priority)random.Next(1, 5),
        Channel = (ContactChannel)random.Next(3),
        Category = Pick<string?>(random, null, "hardware", "hardware/printer", "hardware0", "software"),
        RequesterId = new(Pick(random, "rita", "rob")),
        Organisation = Maybe(random) ? new("north") : null,
        Owner = Maybe(random) ? new("anna") : null,
        Assignee = Maybe(random) ? new(Pick(random, "anna", "ben")) : null,
        Team = Maybe(random) ? new(Pick(random, "first", "second")) : null,
        Level = Maybe(random) ? random.Next(1, 4) : null,
        Tags = [.. new[] { "a", "b", "c" }.Where(_ => Maybe(random))],
        Vip = Maybe(random),
        Breached = Maybe(random),
        EscalationCount = random.Next(2),
        CreatedAt = At(random),
        UpdatedAt = At(random),
        NextDueAt = Maybe(random) ? At(random) : null,
        ExternalReference = Maybe(random) ? "INC-1" : null,
    };

    // Two conditions at most, so that something is left.
    private static TicketFilter Filter(Random random)
    {
        var filter = TicketFilter.None;
        for (var conditions = random.Next(0, 3); conditions > 0; conditions--)
        {
            filter = random.Next(22) switch
            {
                0 => filter with { IsActive = Maybe(random) },
                1 => filter with { Types = [TicketType.Incident, TicketType.Question] },
                2 => filter with { StatusCategories = [StatusCategory.Open, StatusCategory.Closed] },
                3 => filter with { Priorities = [(Priority)random.Next(1, 5)] },
                4 => filter with { Channels = [(ContactChannel)random.Next(3)] },
                5 => filter with { CategoryUnder = "hardware" },
                6 => filter with { Requesters = [new("rita")] },
                7 => filter with { Organisations = [new("north"), new("south")] },
                8 => filter with { Owners = [new("anna")] },
                9 => filter with { Assignees = [new("anna"), new("ben")] },
                10 => filter with { IsAssigned = Maybe(random) },
                11 => filter with { Teams = [new("first")] },
                12 => filter with { Levels = [1, 3] },
                13 => filter with { Tags = ["a", "b"] },
                14 => filter with { AnyTag = ["a", "c"] },
                15 => filter with { IsVip = Maybe(random), IsBreached = Maybe(random) },
                16 => filter with { DueBefore = At(random) + Duration.FromNanoseconds(1) },
                17 => filter with { CreatedFrom = At(random), UpdatedBefore = At(random) },
                18 => filter with { CreatedBefore = At(random), UpdatedFrom = At(random) - Duration.FromNanoseconds(1) },
                19 => filter with { IsEscalated = Maybe(random) },
                20 => filter with { IsNothing = true },
                _ => filter with { ExternalReference = "INC-1" },
            };
        }

        return filter;
    }

    private static bool Maybe(Random random) => random.Next(2) == 0;

    private static Instant At(Random random) => Sample.Noon + Duration.FromMinutes(random.Next(10));

    private static T Pick<T>(Random random, params ImmutableArray<T> values) => values[random.Next(values.Length)];
}
