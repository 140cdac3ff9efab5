using NodaTime;
using SaasHelpdesk.Api.Realtime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tests.Realtime;

public sealed class RecentChangesTests
{
    [Fact]
    public void After_should_give_what_follows_or_say_that_some_of_it_is_gone()
    {
        var recent = new RecentChanges(3, At(10));
        Assert.Equal([], recent.After(At(10), 5)!);
        Assert.Null(recent.After(At(9), 5));
        for (var number = 11; number <= 15; number++)
            recent.Add(Item(number));
        Assert.Equal((3, At(12), At(15)), (recent.Count, recent.Start, recent.End));
        Assert.Null(recent.After(At(11), 5));
        Assert.Equal([13L, 14], recent.After(At(12), 2)!.Select(item => item.Position.Number));
        Assert.Equal([15L], recent.After(At(14), 5)!.Select(item => item.Position.Number));
        Assert.Empty(recent.After(At(15), 5)!);
        Assert.Empty(recent.After(At(99), 5)!);
    }

    [Fact]
    public void Add_should_keep_short_contents_of_tickets_only()
    {
        var recent = new RecentChanges(3, At(0));
        recent.Add(Item(1, RecentChanges.LongestContent));
        recent.Add(Item(2, RecentChanges.LongestContent + 1));
        recent.Add(Item(3) with { Stream = new(StreamKind.Agent, "anna") });
        Assert.Equal([RecentChanges.LongestContent, 0, 0], recent.After(At(0), 5)!.Select(item => item.Event.Data.Length));
    }

    [Fact]
    public void Has_should_know_the_versions_that_are_kept()
    {
        var recent = new RecentChanges(2, At(0));
        recent.Add(Item(1));
        Assert.True(recent.Has(Item(1).Stream, 1));
        Assert.False(recent.Has(Item(1).Stream, 2));
        recent.Add(Item(2));
        recent.Add(Item(3));
        Assert.False(recent.Has(Item(1).Stream, 1));
        Assert.True(recent.Has(Item(3).Stream, 1));
    }

    private static FeedPosition At(long number) => new(0, number);

    private static FeedItem Item(long number, int length = 2) =>
        new(At(number), StreamId.Of(new TicketId(number)), new RecordedEvent(1, "noteAdded", Instant.MinValue, new byte[length]));
}
