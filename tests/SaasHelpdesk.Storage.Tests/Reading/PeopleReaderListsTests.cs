using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class PeopleReaderListsTests
{
    private static readonly OrganisationId Sales = new("sales"), Plant = new("plant");

    [Theory, Engines]
    public async Task Users_should_be_found_by_words_role_organisation_and_state(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IUserStore>();
        await store.Add(Sample.Acme, User("a", "Ärgert Ümit", "umit@example.com") with { Organisation = Sales }, default);
        await store.Add(Sample.Acme, User("b", "Bob 100%", "bob@other.example") with { Organisation = Plant, Role = "agent" }, default);
        await store.Add(Sample.Acme, User("c", "Cara _x_", null) with { Active = false }, default);
        await store.Add(Sample.Globex, User("g", "Ärgert Ümit", "umit@example.com") with { Organisation = Sales }, default);
        await storage.Ledger.Append(Sample.Append(1, 0, null, User("l", "Ledger Lou", "lou@example.com")), default);
        Assert.Equal("a b c l", await Ids(new()));
        Assert.Equal("a", await Ids(new() { Search = "ÜMIT example" }));
        Assert.Equal("b", await Ids(new() { Search = "100%" }));
        Assert.Equal("c", await Ids(new() { Search = "_X_" }));
        Assert.Equal("l", await Ids(new() { Search = "ledger" }));
        Assert.Equal("", await Ids(new() { Search = "a%b" }));
        Assert.Equal("b", await Ids(new() { Roles = ["agent"] }));
        Assert.Equal("a b", await Ids(new() { Organisations = [Sales, Plant] }));
        Assert.Equal("c", await Ids(new() { IsActive = false }));

        async Task<string> Ids(UserFilter filter)
        {
            var page = await storage.People(Sample.Acme).Users(Sample.Acme, filter, new PageRequest { WithTotalCount = true }, default);
            var ids = page.Value.Items.Select(item => item.Value.Id.Value).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(ids.Count, page.Value.TotalCount);
            return string.Join(' ', ids);
        }
    }

    [Theory, Engines]
    public async Task Replace_should_know_the_version_and_the_tenant(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IUserStore>();
        var user = User("a", "Anna", null) with { Organisation = Sales };
        Assert.True(await store.Add(Sample.Acme, user, default));
        Assert.False(await store.Add(Sample.Acme, user, default));
        Assert.False(await store.Replace(Sample.Globex, user with { Version = 2 }, default));
        Assert.True(await store.Replace(Sample.Acme, user with { Version = 2, Active = false, Name = "Anne" }, default));
        Assert.False(await store.Replace(Sample.Acme, user with { Version = 2, Name = "Late" }, default));
        var read = (await storage.People(Sample.Acme).Users([new(Sample.Acme, user.Id)], default)).Single().Value;
        Assert.Equal(("Anne", 2, false), (read.Name, read.Version, read.Active));

        var people = storage.People(Sample.Acme);
        Assert.Equal("sales", (await people.Organisations(Sample.Acme, [Sales], default))[Sales].Name);
        var sales = new OrganisationRow { Id = Sales, Name = "Sales" };
        Assert.False(await store.Add(Sample.Acme, sales, default));
        Assert.True(await store.Replace(Sample.Acme, sales with { Version = 2, Note = "n" }, default));
        Assert.False(await store.Replace(Sample.Acme, sales with { Version = 2 }, default));
        Assert.Equal("n", (await people.Organisations(Sample.Acme, [Sales, Plant], default)).Single().Value.Note);
        Assert.Empty(await people.MemberCounts(Sample.Acme, [Sales], default));
        Assert.Empty(await storage.People(Sample.Globex).Organisations(Sample.Globex, [Sales], default));
        var page = await people.Organisations(Sample.Acme, "AL", new PageRequest(), default);
        Assert.Equal("Sales", page.Value.Items.Single().Value.Name);
    }

    private static UserRow User(string id, string name, string? email) => new() { Id = new UserId(id), Name = name, Email = email, Role = "requester" };
}
