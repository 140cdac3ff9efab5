using System.Net;
using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Limits;

/// <summary>The leaky buckets of clients and tenants, through the real server.</summary>
public sealed class RateLimitTests : IAsyncLifetime
{
    private readonly ApiHost _host = new()
    {
        Configure = options =>
        {
            options.MaxOperationCost = 1000;
            options.ClientLimit = new(1000, 10);
            options.TenantLimit = new(2500, 20);
        },
    };

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task RateLimit_should_tell_cost_and_buckets_and_cost_nothing_itself()
    {
        var tenant = await _host.NewTenant("rate-field");
        const string Rate = "rateLimit { cost limit used remaining resetAt restoreRate tenant { limit used remaining resetAt restoreRate } }";
        var data = await tenant.Agent.Data($"{{ tickets(first: 10) {{ nodes {{ number }} }} {Rate} }}");
        Assert.Equal(
            """{"cost":11,"limit":1000,"used":11,"remaining":989,"resetAt":"2026-03-02T09:00:02Z","restoreRate":10,"tenant":{"limit":2500,"used":11,"remaining":2489,"resetAt":"2026-03-02T09:00:01Z","restoreRate":20}}""",
            data.GetProperty("rateLimit").GetRawText());
        data = await tenant.Agent.Data($"{{ {Rate} }}");
        Assert.Equal((1, 12), (data.At("rateLimit", "cost").GetInt32(), data.At("rateLimit", "used").GetInt32()));
    }

    [Fact]
    public async Task Response_should_carry_the_limits_in_its_headers()
    {
        var tenant = await _host.NewTenant("rate-headers");
        using var response = await tenant.Agent.Post(new { query = "{ tickets(first: 10) { nodes { number } } }" });
        Assert.Equal("\"client\";q=1000;qu=\"cost\";w=100, \"tenant\";q=2500;qu=\"cost\";w=125", Header(response, "RateLimit-Policy"));
        Assert.Equal("\"client\";r=989;t=2, \"tenant\";r=2489;t=1", Header(response, "RateLimit"));
        using var malformed = await tenant.Agent.Post(new { query = 5 });
        Assert.Equal(HttpStatusCode.BadRequest, malformed.StatusCode);
        Assert.Equal("\"client\";r=989;t=2, \"tenant\";r=2489;t=1", Header(malformed, "RateLimit"));
    }

    [Fact]
    public async Task Request_should_be_429_and_run_nothing_when_it_costs_more_than_the_client_has_left()
    {
        var tenant = await _host.NewTenant("rate-client");
        await Use(tenant.Requester, 995);
        var input = new { subject = "Printer on fire", body = "It burns." };
        using var refused = await tenant.Requester.Post(new
        {
            query = "mutation($input: OpenTicketInput!) { openTicket(input: $input) { ticket { number } } }",
            variables = new { input },
        });
        Assert.Equal((HttpStatusCode)429, refused.StatusCode);
        Assert.Equal("1", Header(refused, "Retry-After"));
        Assert.Equal("\"client\";r=5;t=100, \"tenant\";r=1505;t=50", Header(refused, "RateLimit"));
        var body = JsonElement.Parse(await refused.Content.ReadAsStringAsync());
        Assert.False(body.TryGetProperty("data", out _));
        Assert.Equal(
            """{"code":"RATE_LIMITED","scope":"client","cost":11,"limit":1000,"available":5,"retryAfter":1,"resetAt":"2026-03-02T09:01:40Z"}""",
            body.At("errors", 0, "extensions").GetRawText());
        Assert.Equal(0, (await tenant.Agent.Data("{ tickets { totalCount } }")).At("tickets", "totalCount").GetInt32());

        _host.Time.Advance(Duration.FromSeconds(1));
        await tenant.Requester.Open();
    }

    [Fact]
    public async Task Tenant_limit_should_bind_all_keys_together_and_refund_the_client()
    {
        var tenant = await _host.NewTenant("rate-tenant");
        await Use(tenant.Admin, 1000);
        await Use(tenant.Agent, 1000);
        await Use(tenant.Requester, 490);
        using var refused = await tenant.OtherRequester.Post(new { query = Costing(100) });
        var body = JsonElement.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Equal(("RATE_LIMITED", "tenant", 10), (body.Code(), body.Text("errors", 0, "extensions", "scope"), body.At("errors", 0, "extensions", "available").GetInt32()));
        Assert.Equal("5", Header(refused, "Retry-After"));
        var left = await tenant.OtherRequester.Data("{ rateLimit { remaining } }");
        Assert.Equal(999, left.At("rateLimit", "remaining").GetInt32());
    }

    [Fact]
    public async Task Tenant_that_used_up_its_limit_should_not_touch_another()
    {
        var (greedy, other) = (await _host.NewTenant("rate-greedy"), await _host.NewTenant("rate-other"));
        foreach (var client in (ApiClient[])[greedy.Admin, greedy.Agent])
            await Use(client, 1000);
        await Use(greedy.Requester, 500);
        using var refused = await greedy.OtherRequester.Post(new { query = "{ __typename }" });
        Assert.Equal((HttpStatusCode)429, refused.StatusCode);
        await Use(other.Agent, 1000);
    }

    [Fact]
    public async Task Second_key_of_the_same_person_should_have_a_bucket_of_its_own()
    {
        var tenant = await _host.NewTenant("rate-keys");
        await Use(tenant.Agent, 1000);
        var second = await tenant.NewClient("anna-2", "Anna's second", Role.Agent);
        await Use(second, 1000);
    }

    [Fact]
    public async Task Exhausted_client_should_be_refused_before_its_document_is_read()
    {
        var tenant = await _host.NewTenant("rate-early");
        await Use(tenant.Agent, 1000);
        using var refused = await tenant.Agent.Post(new { query = "{ this is no document" });
        Assert.Equal((HttpStatusCode)429, refused.StatusCode);
    }

    [Fact]
    public async Task Document_that_is_refused_should_cost_what_reading_it_takes()
    {
        var tenant = await _host.NewTenant("rate-refused");
        await tenant.Agent.Run("{ nope " + new string(' ', 50_000) + "}");
        var left = await tenant.Agent.Data("{ rateLimit { used } }");
        Assert.Equal(501, left.At("rateLimit", "used").GetInt32());
    }

    [Fact]
    public async Task Operation_that_could_never_fit_should_name_its_costliest_field()
    {
        var tenant = await _host.NewTenant("rate-costly");
        var response = await tenant.Agent.Run("query($n: Int) { viewer { role } many: tickets(first: $n) { nodes { messages(first: 100) { nodes { author { name } } } } } }", new { n = 20 });
        Assert.Equal(
            """{"code":"LIMIT_EXCEEDED","cost":4122,"maxCost":1000,"field":"many.nodes.messages.nodes.author"}""",
            response.At("errors", 0, "extensions").GetRawText());
    }

    /// <summary>An operation of that cost.</summary>
    private static string Costing(int cost) =>
        $"{{ {string.Concat(Enumerable.Range(0, (cost - 1) / 101).Select(i => $"t{i}: tickets(first: 100) {{ nodes {{ number }} }} "))}rest: tickets(first: {(cost - 1) % 101}) {{ nodes {{ number }} }} }}";

    private static async Task Use(ApiClient client, int cost)
    {
        using var response = await client.Post(new { query = Costing(cost) });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
