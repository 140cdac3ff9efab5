using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SaasHelpdesk.EndToEnd.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests.Http;

/// <summary>The GraphiQL page of the real server, in a real browser.</summary>
public sealed partial class ExplorerTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly HttpClient Http = new();
    private HelpdeskData _data = null!;
    private ServerProcess _server = null!;

    private Uri Page => new(_server.Address, $"/t/{HelpdeskData.Tenant}/graphql");

    public async Task InitializeAsync()
    {
        _data = await HelpdeskData.Create(Engine.Sqlite);
        _server = await ServerProcess.Start(_data.Options);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _data.DisposeAsync();
    }

    [Fact]
    public async Task Browser_should_sign_in_run_each_example_and_complain_about_nothing()
    {
        using (var client = new GraphQLClient(_server.Address, HelpdeskData.Tenant, _data.ApiKey))
            await new Load(_data.ApiKey).Open(client);
        var json = await NodeProject.Run(
            "browser/explorer.mjs", [Page.ToString()], new Dictionary<string, string> { ["HELPDESK_KEY"] = _data.ApiKey }, Limit);
        var visit = JsonSerializer.Deserialize<ExplorerVisit>(json, JsonSerializerOptions.Web)!;
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Foreign);
        Assert.Equal("TicketsDueNext", visit.Tabs[0].Trim());
        Assert.Equal(["TicketsDueNext", "OpenTicket", "ExplainClocks", "WatchQueue", "ChangeFeed"], visit.Runs.Select(run => run.Name));
        Assert.All(visit.Runs, run => Assert.Empty(run.Errors));
        Assert.All(visit.Runs, run => Assert.True(run.Shown, run.Name));
        Assert.All(
            visit.Runs.Zip(["\"clocks\":[{", "\"__typename\":\"ValidationError\"", "\"explanation\":{\"text\":\"", "\"kind\":\"ENTERED\"", "\"type\":\"TICKET_OPENED\""]),
            pair => Assert.Contains(pair.Second, pair.First.Answer, StringComparison.Ordinal));
        Assert.Contains("\"subject\": \"text 1.\"", visit.Text, StringComparison.Ordinal);
        Assert.Contains("Query", visit.Docs, StringComparison.Ordinal);
        Assert.Equal(new KeyTraces(1, 0, ""), visit.Kept);
        Assert.Equal(0, visit.Left);
    }

    [Fact]
    public async Task Page_should_load_nothing_from_elsewhere_and_let_browsers_keep_its_files()
    {
        using var page = await Get(Page, "text/html");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'none'; script-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoCache);
        var files = Reference().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            Assert.StartsWith("/explorer/assets/", file, StringComparison.Ordinal);
            using var asset = await Get(new Uri(_server.Address, file), "*/*");
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", asset.Headers.NonValidated["Cache-Control"]));
            Assert.Equal("nosniff", asset.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Theory]
    [InlineData("/explorer/assets/nothing.js")]
    [InlineData("/explorer/assets/..%2f..%2fSaasHelpdesk.Server.dll")]
    [InlineData("/explorer/assets/../../demo.json")]
    [InlineData("/explorer/index.html")]
    [InlineData("/t/nobody/graphql")]
    public async Task Other_paths_should_be_404(string path)
    {
        using var response = await Get(new Uri(_server.Address, path), "text/html");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> Get(Uri address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(accept);
        return await Http.SendAsync(request);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Reference();
}
