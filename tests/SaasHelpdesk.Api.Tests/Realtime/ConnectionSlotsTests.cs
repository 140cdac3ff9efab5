using SaasHelpdesk.Api.Realtime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Tests.Realtime;

public sealed class ConnectionSlotsTests
{
    private static readonly TenantId Acme = new("acme");
    private static readonly TenantId Globex = new("globex");

    [Fact]
    public void Enter_should_limit_keys_tenants_and_all_and_give_places_back()
    {
        var slots = Slots(key: 1, tenant: 2, all: 3);
        var first = slots.Enter(Acme, "a");
        Assert.NotNull(first);
        Assert.Null(slots.Enter(Acme, "a"));
        Assert.NotNull(slots.Enter(Acme, "b"));
        Assert.Null(slots.Enter(Acme, "c"));
        Assert.NotNull(slots.Enter(Globex, "d"));
        Assert.Null(slots.Enter(Globex, "e"));
        first.Dispose();
        first.Dispose();
        Assert.NotNull(slots.Enter(Globex, "e"));
        Assert.Null(slots.Enter(Acme, "a"));
    }

    [Fact]
    public void Arrive_should_not_let_strangers_use_up_the_tenants_places()
    {
        var slots = Slots(key: 1, tenant: 1, all: 2);
        var (one, two) = (slots.Arrive(), slots.Arrive());
        Assert.Null(slots.Arrive());
        using var own = slots.Enter(Acme, "a");
        Assert.NotNull(own);
        one!.Dispose();
        two!.Dispose();
        own.Dispose();
        Assert.Equal(0, slots.Kinds);
    }

    private static ConnectionSlots Slots(int key, int tenant, int all)
    {
        var options = new ApiOptions();
        (options.Realtime.ConnectionsPerKey, options.Realtime.ConnectionsPerTenant, options.Realtime.Connections) = (key, tenant, all);
        return new ConnectionSlots(options);
    }
}
