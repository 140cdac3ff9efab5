using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Ledger;

public sealed class ApiKeyStoreTests
{
    private static readonly ApiKey Key = new()
    {
        Tenant = Sample.Acme,
        Hash = new string('a', 64),
        Name = "Integration",
        User = new UserId("robot"),
        Role = "agent",
        Scopes = ["tickets:read", "tickets:write"],
        CreatedAt = Sample.Noon,
        ExpiresAt = Sample.Noon + Duration.FromDays(90),
    };

    [Theory, Engines]
    public async Task Find_should_give_the_key_as_stored(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var keys = storage.Get<IApiKeyStore>();
        Assert.Null(await keys.Find(Key.Hash, default));
        await keys.Put(Key, default);
        AssertSame(Key, await keys.Find(Key.Hash, default));
        var plain = Key with { Hash = new string('b', 64), Scopes = [], ExpiresAt = null };
        await keys.Put(plain, default);
        AssertSame(plain, await keys.Find(plain.Hash, default));
        var renamed = Key with { Name = "Renamed" };
        await keys.Put(renamed, default);
        AssertSame(renamed, await keys.Find(Key.Hash, default));
    }

    [Theory, Engines]
    public async Task Put_should_refuse_the_hash_of_another_tenants_key(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var keys = storage.Get<IApiKeyStore>();
        await keys.Put(Key, default);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await keys.Put(Key with { Tenant = Sample.Globex }, default));
        AssertSame(Key, await keys.Find(Key.Hash, default));
    }

    [Theory, Engines]
    public async Task List_and_Remove_should_know_the_tenants_own_keys_only(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var keys = storage.Get<IApiKeyStore>();
        await keys.Put(Key, default);
        await keys.Put(Key with { Hash = new string('b', 64), Name = "Another" }, default);
        Assert.Equal(["Another", "Integration"], (await keys.List(Sample.Acme, default)).Select(key => key.Name));
        Assert.Empty(await keys.List(Sample.Globex, default));

        Assert.False(await keys.Remove(Sample.Globex, Key.Hash, default));
        Assert.True(await keys.Remove(Sample.Acme, Key.Hash, default));
        Assert.False(await keys.Remove(Sample.Acme, Key.Hash, default));
        Assert.Null(await keys.Find(Key.Hash, default));
    }

    [Theory, Engines]
    public async Task Used_should_keep_the_latest_use(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var keys = storage.Get<IApiKeyStore>();
        await keys.Put(Key, default);
        await keys.Used(Sample.Acme, Key.Hash, Sample.Noon, default);
        await keys.Used(Sample.Acme, Key.Hash, Sample.Noon - Duration.FromHours(1), default);
        await keys.Used(Sample.Globex, Key.Hash, Sample.Noon + Duration.FromHours(1), default);
        Assert.Equal(Sample.Noon, (await keys.Find(Key.Hash, default))!.LastUsedAt);
    }

    private static void AssertSame(ApiKey expected, ApiKey? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Scopes.AsEnumerable(), actual.Scopes);
        Assert.Equal(expected, actual with { Scopes = expected.Scopes });
    }
}
