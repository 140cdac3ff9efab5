using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tests.Http;

/// <summary>The time limit of an operation, with a database that hangs and a clock that the test moves.</summary>
public sealed class TimeLimitTests : IAsyncLifetime
{
    private static readonly Duration Limit = Duration.FromSeconds(10);
    private readonly TicketGate _gate = new();
    private readonly ApiHost _host;
    private TestTenant _tenant = null!;

    public TimeLimitTests() => _host = new ApiHost { Time = new TestTime { MovesTimers = true }, Replace = Hang };

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _tenant = await _host.NewTenant("slow");
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Query_should_give_what_was_ready_in_time_and_name_the_field_that_was_not()
    {
        _gate.ShutAfter(0);
        var answer = _tenant.Agent.Run("{ tenant { name } slow: ticket(number: 1) { subject } again: tenant { name } }");
        await _gate.Entered;
        _host.Time.Advance(Limit);
        var body = await answer;
        Assert.Equal("""{"tenant":{"name":"The slow company"},"slow":null,"again":{"name":"The slow company"}}""", body.GetProperty("data").GetRawText());
        var error = Assert.Single(body.GetProperty("errors").EnumerateArray());
        Assert.Equal("TIMED_OUT", error.Text("extensions", "code"));
        Assert.Equal("Query.ticket", error.Text("extensions", "field"));
        Assert.Equal("""["slow"]""", error.GetProperty("path").GetRawText());
        Assert.False(string.IsNullOrEmpty(error.Text("extensions", "traceId")));
    }

    [Theory]
    [InlineData(0, "before the ticket was changed")]
    [InlineData(1, "after the ticket was changed")]
    public async Task Mutation_with_a_key_should_be_done_once_when_it_is_repeated_after_a_time_out(int passing, string when)
    {
        var id = await _tenant.Requester.Open();
        _gate.ShutAfter(passing);
        var first = Note(id);
        await _gate.Entered;
        _host.Time.Advance(Limit);
        Assert.Equal("TIMED_OUT", (await first).Body.Code());

        _gate.Open();
        var (status, second) = await Note(id);
        Assert.True(status == HttpStatusCode.OK && !second.TryGetProperty("errors", out _), $"{when}: {second}");
        var messages = await _tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { messages { nodes { body } } } }", new { id });
        Assert.Single(messages.At("ticket", "messages", "nodes").EnumerateArray(), message => message.Text("body") == "once");
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Note(string id)
    {
        const string Query = """mutation($t: ID!) { addNote(input: {ticketId: $t, body: "once"}) { ticket { version } errors { __typename } } }""";
        using var request = new HttpRequestMessage(HttpMethod.Post, _tenant.Agent.Address) { Content = JsonContent.Create(new { query = Query, variables = new { t = id } }) };
        request.Headers.Add("Idempotency-Key", "key");
        using var response = await _tenant.Agent.Send(request);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync()));
    }

    private void Hang(IServiceCollection services)
    {
        var real = services.Single(service => service.ServiceType == typeof(ITicketReader));
        services.Remove(real);
        services.AddScoped<ITicketReader>(provider =>
            new GatedTicketReader((ITicketReader)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!), _gate));
    }
}
