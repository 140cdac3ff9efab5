using SaasHelpdesk.Identity.Tenancy;
using SaasHelpdesk.Identity.Tests.Support;

namespace SaasHelpdesk.Identity.Tests.Tenancy;

public sealed class RequestTenantTests
{
    [Fact]
    public void Id_should_throw_when_the_tenant_was_never_set() =>
        Assert.Throws<InvalidOperationException>(() => new RequestTenant().Id);

    [Theory]
    [InlineData("acme")]
    [InlineData("globex")]
    public void Set_should_throw_when_the_tenant_is_set_already(string second)
    {
        var tenant = new RequestTenant();
        tenant.Set(MemoryTenants.Row("acme"));
        Assert.Throws<InvalidOperationException>(() => tenant.Set(MemoryTenants.Row(second)));
        Assert.Equal("acme", tenant.Id.Value);
    }
}
