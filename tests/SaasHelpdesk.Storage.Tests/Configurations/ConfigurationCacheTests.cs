using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Configurations;

public sealed class ConfigurationCacheTests
{
    [Theory, Engines]
    public async Task Current_should_be_the_published_version_as_soon_as_the_append_is_done(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var configurations = storage.Get<ITenantConfigurations>();
        var turn = await Publish(storage, null, new CreateTenant(TenantConfigurations.Default(Sample.Acme, "Acme")));
        for (var version = 2; version <= 60; version++)
        {
            Assert.Equal(version - 1, (await configurations.Current(Sample.Acme, default))!.Configuration.Version);
            var edited = turn.After!.Configuration! with { Name = $"Acme {version}" };
            turn = await Publish(storage, turn.After, new PublishConfiguration(edited, version - 1));
        }

        Assert.Equal("Acme 60", (await configurations.Current(Sample.Acme, default))!.Configuration.Name);
    }

    private static async Task<TenantTurn> Publish(TestStorage storage, TenantState? state, TenantCommand command)
    {
        var turn = TenantTurn.Of(state, command, new TenantContext(Sample.Acme, Sample.Noon, Actor.System)).Value;
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(TenantAppends.Of(turn), default));
        return turn;
    }
}
