using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>
/// The read side's view of the database. Reads only; every entity is filtered by the tenant scope, which throws when it was never set, so
/// that no query can forget the tenant.
/// </summary>
internal sealed class HelpdeskContext(DbContextOptions<HelpdeskContext> options, TenantScope scope) : DbContext(options)
{
    public DbSet<TicketEntity> Tickets => Set<TicketEntity>();

    public DbSet<MessageEntity> Messages => Set<MessageEntity>();

    public DbSet<AttachmentEntity> Attachments => Set<AttachmentEntity>();

    public DbSet<UserEntity> Users => Set<UserEntity>();

    public DbSet<AgentEntity> Agents => Set<AgentEntity>();

    public DbSet<ConfigurationEntity> Configurations => Set<ConfigurationEntity>();

    public DbSet<StreamEntity> Streams => Set<StreamEntity>();

    public DbSet<EventEntity> Events => Set<EventEntity>();

    public DbSet<OutboxEntity> Outbox => Set<OutboxEntity>();

    public DbSet<OrganisationEntity> Organisations => Set<OrganisationEntity>();

    public DbSet<ViewEntity> Views => Set<ViewEntity>();

    public DbSet<AuditEntity> Audit => Set<AuditEntity>();

    public DbSet<AuditHeadEntity> AuditHeads => Set<AuditHeadEntity>();

    public DbSet<SearchHit> SearchHits => Set<SearchHit>();

    private string[] ScopedTenants => scope.Values;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw ReadsOnly();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        throw ReadsOnly();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Owned<TicketEntity>(modelBuilder).ToTable("tickets").HasKey(row => new { row.Tenant, row.Id });
        Owned<MessageEntity>(modelBuilder).ToTable("messages").HasKey(row => new { row.Tenant, row.Ticket, row.Number });
        var attachments = Owned<AttachmentEntity>(modelBuilder).ToTable("attachments");
        attachments.HasKey(row => new { row.Tenant, row.Ticket, row.Message, row.Place });
        attachments.Property(row => row.Id).IsRequired();
        Owned<UserEntity>(modelBuilder).ToTable("users").HasKey(row => new { row.Tenant, row.Id });
        Owned<AgentEntity>(modelBuilder).ToTable("agents").HasKey(row => new { row.Tenant, row.Id });
        Owned<ConfigurationEntity>(modelBuilder).ToTable("configurations").HasKey(row => new { row.Tenant, row.Version });
        Owned<StreamEntity>(modelBuilder).ToTable("streams").HasKey(row => new { row.Tenant, row.Stream });
        Owned<EventEntity>(modelBuilder).ToTable("events").HasKey(row => new { row.Tenant, row.Stream, row.Version });
        Owned<OutboxEntity>(modelBuilder).ToTable("outbox").HasKey(row => row.Sequence);
        Owned<OrganisationEntity>(modelBuilder).ToTable("organisations").HasKey(row => new { row.Tenant, row.Id });
        Owned<ViewEntity>(modelBuilder).ToTable("views").HasKey(row => new { row.Tenant, row.Id });
        Owned<AuditEntity>(modelBuilder).ToTable("audit").HasKey(row => new { row.Tenant, row.Sequence });
        Owned<AuditHeadEntity>(modelBuilder).ToTable("audit_heads").HasKey(row => row.Tenant);
        Owned<SearchHit>(modelBuilder).ToView(null).HasNoKey();
        ColumnNames.Apply(modelBuilder.Model);
    }

    private Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> Owned<T>(ModelBuilder modelBuilder)
        where T : class, ITenantOwned =>
        modelBuilder.Entity<T>().HasQueryFilter(row => ScopedTenants.Contains(row.Tenant));

    private static InvalidOperationException ReadsOnly() => new("The read side does not write: changes go through the ledger.");
}
