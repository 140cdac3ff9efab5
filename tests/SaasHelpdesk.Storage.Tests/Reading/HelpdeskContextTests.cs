using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Reading.Entities;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class HelpdeskContextTests
{
    [Theory, Engines]
    public async Task Model_should_agree_with_the_migrated_schema(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using var context = await storage.Get<IReadDatabase>().Open(TenantScope.Of(Sample.Acme), default);
        foreach (var entity in context.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null))
        {
            var table = entity.GetTableName()!;
            var columns = await storage.Columns(table);
            foreach (var property in entity.GetProperties())
            {
                var name = property.GetColumnName(StoreObjectIdentifier.Table(table));
                Assert.True(columns.TryGetValue(name!, out var column), $"{table} has no column {name}");
                // A key of several columns makes SQLite report some as nullable that cannot be null in a row of ours.
                Assert.True(property.IsNullable || !column.Nullable || property.IsKey(), $"{table}.{name} may be null");
                Assert.True(!property.IsNullable || column.Nullable, $"{table}.{name} is never null");
                if (engine == Engine.PostgreSql)
                    Assert.Equal(column.Type, property.GetColumnType());
            }
        }
    }

    [Theory, Engines]
    public async Task Model_should_read_every_table_in_tenants_filter(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using var context = await storage.Get<IReadDatabase>().Open(TenantScope.Of(Sample.Acme), default);
        Assert.All(context.Model.GetEntityTypes(), entity =>
        {
            Assert.True(typeof(ITenantOwned).IsAssignableFrom(entity.ClrType), $"{entity.Name} has no tenant");
            Assert.NotEmpty(entity.GetDeclaredQueryFilters());
        });
        Assert.Contains("tenant", context.Users.ToQueryString(), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Open_should_throw_when_the_scope_was_never_set(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var reader = new TicketReader(storage.Get<IReadDatabase>(), new TenantScope());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await reader.Count(new(), default));
    }

    [Theory, Engines]
    public async Task SaveChanges_should_throw(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using var context = await storage.Get<IReadDatabase>().Open(TenantScope.Of(Sample.Acme), default);
        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public void Numbers_of_stored_enums_should_never_change()
    {
        Assert.Equal("Incident ServiceRequest Question Problem Change Task", Names<TicketType>());
        Assert.Equal("New Open PendingCustomer PendingThirdParty PendingUntil Resolved Closed", Names<StatusCategory>());
        Assert.Equal("Portal Email Phone Chat Api Monitoring WalkIn Other", Names<ContactChannel>());
        Assert.Equal("Requester Agent System Bot", Names<AuthorKind>());
        Assert.Equal(1, (int)Priority.Critical);
        Assert.Equal("Critical High Moderate Low", Names<Priority>());

        static string Names<T>()
            where T : struct, Enum => string.Join(' ', Enum.GetValues<T>());
    }
}
