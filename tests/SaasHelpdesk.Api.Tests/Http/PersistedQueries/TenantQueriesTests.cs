using SaasHelpdesk.Api.Http.PersistedQueries;

namespace SaasHelpdesk.Api.Tests.Http.PersistedQueries;

public sealed class TenantQueriesTests
{
    private const int Room = 10_000;

    [Fact]
    public void Add_should_push_out_what_was_not_asked_for_the_longest_when_the_room_is_full()
    {
        var queries = new TenantQueries(Room);
        queries.Add("a", new byte[3000]);
        queries.Add("b", new byte[3000]);
        Assert.NotNull(queries.Find("a"));
        queries.Add("c", new byte[3000]);
        Assert.NotNull(queries.Find("a"));
        Assert.Null(queries.Find("b"));
        Assert.NotNull(queries.Find("c"));
    }

    [Fact]
    public void Add_should_not_keep_what_is_longer_than_the_whole_room()
    {
        var queries = new TenantQueries(Room);
        queries.Add("small", new byte[100]);
        queries.Add("huge", new byte[Room]);
        Assert.Null(queries.Find("huge"));
        Assert.NotNull(queries.Find("small"));
    }

    [Fact]
    public void Add_should_keep_no_more_than_fits_however_small_the_documents_are()
    {
        var queries = new TenantQueries(Room);
        for (var i = 0; i < 1000; i++)
            queries.Add($"{i}", []);
        Assert.True(Enumerable.Range(0, 1000).Count(i => queries.Find($"{i}") is not null) <= Room / 300);
        Assert.NotNull(queries.Find("999"));
    }
}
