using System.Net;
using System.Net.Http.Headers;
using NodaTime;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Attachments;

[Collection(OneHost.Name)]
public sealed class AttachmentTests(ApiHost host)
{
    private static readonly HttpClient Http = new();
    private static readonly byte[] Picture = [0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3];

    [Fact]
    public async Task File_should_come_back_as_it_was_sent()
    {
        var tenant = await host.NewTenant("files-round");
        var file = await Upload(tenant.Requester);
        var opened = await tenant.Requester.Done(
            "openTicket",
            new { subject = "Printer", body = "See the picture.", attachmentIds = new[] { file } },
            "ticket { id messages { nodes { attachments { id fileName mediaType size url } } } }");
        var attachment = opened.At("ticket", "messages", "nodes", 0, "attachments", 0);
        Assert.Equal((file, "smoke.png", "image/png", 8), (
            attachment.GetProperty("id").GetString(), attachment.GetProperty("fileName").GetString(), attachment.GetProperty("mediaType").GetString(),
            attachment.GetProperty("size").GetInt32()));

        using var response = await Http.GetAsync(new Uri(host.Address, attachment.GetProperty("url").GetString()));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Picture, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        var node = await tenant.Requester.Data("query($id: ID!) { node(id: $id) { ... on Attachment { fileName } } }", new { id = file });
        Assert.Equal("smoke.png", node.At("node", "fileName").GetString());
    }

    [Fact]
    public async Task File_of_a_note_should_be_hidden_from_requesters()
    {
        var tenant = await host.NewTenant("files-note");
        var ticket = await tenant.Requester.Open();
        var file = await Upload(tenant.Agent);
        await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "Internal.", attachmentIds = new[] { file } });
        const string Ask = "query($id: ID!) { node(id: $id) { id } }";
        Assert.Equal("null", (await tenant.Requester.Data(Ask, new { id = file })).GetProperty("node").GetRawText());
        Assert.Equal(file, (await tenant.Agent.Data(Ask, new { id = file })).At("node", "id").GetString());
    }

    [Fact]
    public async Task Attack_foreign_upload_should_be_not_found()
    {
        var (tenant, other) = (await host.NewTenant("files-own"), await host.NewTenant("files-foreign"));
        foreach (var stranger in new[] { tenant.OtherRequester, other.Requester })
        {
            var file = await Upload(stranger);
            var payload = await tenant.Requester.Mutate("openTicket", new { subject = "Mine", body = "Not mine.", attachmentIds = new[] { file } });
            Assert.Equal(("NotFoundError", "attachmentIds"), (
                payload.At("errors", 0, "__typename").GetString(), payload.At("errors", 0, "field").GetString()));
        }
    }

    [Fact]
    public async Task Attack_changed_address_should_be_not_found()
    {
        var (tenant, other) = (await host.NewTenant("files-forged"), await host.NewTenant("files-forged-2"));
        var url = await Address(tenant.Requester, Picture.Length);
        string[] forged =
        [
            url.Replace("/t/files-forged/", "/t/files-forged-2/", StringComparison.Ordinal),
            url.Replace("expires=", "expires=9", StringComparison.Ordinal),
            url[..^2] + "AA",
            url[..url.IndexOf("signature", StringComparison.Ordinal)],
            url[..url.IndexOf('?', StringComparison.Ordinal)],
        ];
        foreach (var address in forged)
            Assert.Equal(HttpStatusCode.NotFound, await Put(address, Picture));
        // What was signed for writing does not read.
        using var read = await Http.GetAsync(new Uri(host.Address, url));
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, await Put(url, Picture));
        Assert.Equal(HttpStatusCode.Conflict, await Put(url, Picture));
        Assert.NotNull(other);
    }

    [Fact]
    public async Task Upload_should_be_refused_when_its_size_is_another()
    {
        var tenant = await host.NewTenant("files-size");
        var url = await Address(tenant.Requester, 8);
        Assert.Equal(HttpStatusCode.BadRequest, await Put(url, [1, 2, 3]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Put(url, new byte[9]));
        Assert.Equal(HttpStatusCode.NoContent, await Put(url, Picture));
    }

    [Theory]
    [InlineData("../passwd", "text/plain", 1, "attachment.name")]
    [InlineData("a.txt", "plain", 1, "attachment.media-type")]
    [InlineData("a.txt", "text/plain", 0, "attachment.size")]
    [InlineData("a.txt", "text/plain", int.MaxValue, "attachment.size")]
    public async Task CreateUpload_should_refuse_bad_input(string fileName, string mediaType, int size, string code)
    {
        var tenant = await host.NewTenant($"files-bad-{code[11..]}-{size}");
        var payload = await tenant.Requester.Mutate("createUpload", new { fileName, mediaType, size }, "upload { url }");
        Assert.Equal(code, payload.At("errors", 0, "code").GetString());
    }

    [Fact]
    public async Task Upload_without_bytes_should_not_be_attached()
    {
        var tenant = await host.NewTenant("files-empty");
        var created = await tenant.Requester.Done("createUpload", new { fileName = "a", mediaType = "text/plain", size = 1 }, "upload { attachmentId }");
        var payload = await tenant.Requester.Mutate("openTicket", new
        {
            subject = "Empty",
            body = "Nothing.",
            attachmentIds = new[] { created.At("upload", "attachmentId").GetString() },
        });
        Assert.Equal("attachment.incomplete", payload.At("errors", 0, "code").GetString());
    }

    [Fact]
    public async Task Unused_uploads_should_be_bounded_and_removed_after_a_day()
    {
        var tenant = await host.NewTenant("files-many");
        for (var i = 0; i < 50; i++)
            await tenant.Requester.Done("createUpload", new { fileName = "a", mediaType = "text/plain", size = 1 }, "upload { url }");
        var refused = await tenant.Requester.Mutate("createUpload", new { fileName = "a", mediaType = "text/plain", size = 1 }, "upload { url }");
        Assert.Equal("QuotaError", refused.At("errors", 0, "__typename").GetString());
        host.Time.Advance(Duration.FromHours(25));
        await tenant.Requester.Done("createUpload", new { fileName = "a", mediaType = "text/plain", size = 1 }, "upload { url }");
    }

    private static async Task<string> Address(ApiClient client, int size) =>
        (await client.Done("createUpload", new { fileName = "smoke.png", mediaType = "image/png", size }, "upload { url }")).At("upload", "url").GetString()!;

    private async Task<string> Upload(ApiClient client)
    {
        var created = await client.Done(
            "createUpload", new { fileName = "smoke.png", mediaType = "image/png", size = Picture.Length }, "upload { attachmentId url expiresAt }");
        Assert.Equal(HttpStatusCode.NoContent, await Put(created.At("upload", "url").GetString()!, Picture));
        return created.At("upload", "attachmentId").GetString()!;
    }

    private async Task<HttpStatusCode> Put(string url, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        using var response = await Http.PutAsync(new Uri(host.Address, url), content);
        return response.StatusCode;
    }
}
