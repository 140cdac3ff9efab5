using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class TenantScopeTests
{
    [Fact]
    public void Tenants_should_throw_when_the_scope_was_never_set()
    {
        var scope = new TenantScope();
        Assert.Throws<InvalidOperationException>(() => scope.Tenants);
        Assert.Throws<InvalidOperationException>(() => scope.Values);
        Assert.Throws<InvalidOperationException>(() => scope.Contains(Sample.Acme));
    }

    [Fact]
    public void Set_should_throw_when_the_scope_is_set_already()
    {
        var scope = TenantScope.Of(Sample.Acme);
        Assert.Throws<InvalidOperationException>(() => scope.Set(Sample.Globex));
        Assert.Throws<InvalidOperationException>(() => scope.Set(Sample.Acme));
        Assert.Equal([Sample.Acme], scope.Tenants);
    }

    [Fact]
    public void Set_should_refuse_no_tenant_and_an_unset_one()
    {
        Assert.Throws<ArgumentException>(() => TenantScope.Of());
        Assert.Throws<InvalidOperationException>(() => TenantScope.Of(default(Domain.Identifiers.TenantId)));
    }

    [Fact]
    public void Contains_should_know_the_tenants_of_the_set_only()
    {
        var scope = TenantScope.Of(Sample.Globex, Sample.Acme, Sample.Globex);
        Assert.Equal([Sample.Acme, Sample.Globex], scope.Tenants);
        Assert.True(scope.Contains(Sample.Globex));
        Assert.False(scope.Contains(new("initech")));
    }
}
