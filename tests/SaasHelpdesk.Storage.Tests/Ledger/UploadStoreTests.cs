using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Ledger;

public sealed class UploadStoreTests
{
    private static readonly AttachmentId Id = new("0123456789abcdef0123456789abcdef");
    private static readonly UserId Rita = new("rita");
    private static readonly Attachment File = new(Id, "Übersicht.png", "image/png", 3);

    [Theory, Engines]
    public async Task Fill_should_store_the_bytes_once(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var uploads = storage.Get<IUploadStore>();
        var upload = new Upload(File, Rita, Sample.Noon, new byte[] { 1, 2, 3 });
        await uploads.Add(Sample.Acme, upload, default);
        Assert.Null(await uploads.Content(Sample.Acme, Id, default));
        Assert.True(await uploads.Fill(Sample.Acme, Id, new byte[] { 7, 0, 9 }, Sample.Noon, default));
        Assert.False(await uploads.Fill(Sample.Acme, Id, new byte[] { 1 }, Sample.Noon, default));
        Assert.Equal([7, 0, 9], (await uploads.Content(Sample.Acme, Id, default))!.Value.ToArray());
        var found = Assert.Single(await uploads.Find(Sample.Acme, [Id, new AttachmentId("other")], default)).Value;
        Assert.Equal((File, Rita, Sample.Noon, Sample.Noon), (found.File, found.CreatedBy, found.CreatedAt, found.CompletedAt!.Value));
        Assert.Equal([1, 2, 3], found.SigningKey.ToArray());
    }

    [Theory, Engines]
    public async Task Uploads_should_be_out_of_reach_of_another_tenant(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var uploads = storage.Get<IUploadStore>();
        await uploads.Add(Sample.Acme, new Upload(File, Rita, Sample.Noon, new byte[] { 1 }), default);
        Assert.False(await uploads.Fill(Sample.Globex, Id, new byte[] { 1 }, Sample.Noon, default));
        Assert.True(await uploads.Fill(Sample.Acme, Id, new byte[] { 7 }, Sample.Noon, default));
        Assert.Empty(await uploads.Find(Sample.Globex, [Id], default));
        Assert.Null(await uploads.Content(Sample.Globex, Id, default));
        Assert.Equal((1, 0), (await uploads.CountUnused(Sample.Acme, Rita, default), await uploads.CountUnused(Sample.Globex, Rita, default)));
        await uploads.Purge(Sample.Globex, Sample.Noon + Duration.FromDays(9), default);
        Assert.NotNull(await uploads.Content(Sample.Acme, Id, default));
    }

    [Theory, Engines]
    public async Task Purge_should_keep_what_a_message_names(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var uploads = storage.Get<IUploadStore>();
        var unused = new AttachmentId("unused");
        await uploads.Add(Sample.Acme, new Upload(File, Rita, Sample.Noon, new byte[] { 1 }), default);
        await uploads.Add(Sample.Acme, new Upload(File with { Id = unused }, Rita, Sample.Noon, new byte[] { 1 }), default);
        await storage.Ledger.Append(Sample.Append(Sample.Acme, 5) with { Rows = [new AttachmentRow(new TicketId(5), 2, 1, File)] }, default);
        Assert.Equal(1, await uploads.CountUnused(Sample.Acme, Rita, default));
        await uploads.Purge(Sample.Acme, Sample.Noon, default);
        Assert.Equal(2, (await uploads.Find(Sample.Acme, [Id, unused], default)).Count);
        await uploads.Purge(Sample.Acme, Sample.Noon + Duration.FromSeconds(1), default);
        Assert.Equal(Id, Assert.Single(await uploads.Find(Sample.Acme, [Id, unused], default)).Key);

        var reader = new AttachmentReader(storage.Get<IReadDatabase>(), TenantScope.Of(Sample.Acme));
        var key = new TenantKey<TicketId>(Sample.Acme, new TicketId(5));
        Assert.Equal(new AttachmentRow(new TicketId(5), 2, 1, File), Assert.Single((await reader.Of([key], default))[key]));
        Assert.Single(await reader.Find(new(Sample.Acme, Id), default));
        var foreign = new AttachmentReader(storage.Get<IReadDatabase>(), TenantScope.Of(Sample.Globex));
        Assert.Empty(await foreign.Of([key], default));
        Assert.Empty(await foreign.Find(new(Sample.Acme, Id), default));
    }
}
