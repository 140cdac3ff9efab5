using Microsoft.AspNetCore.Http;
using SaasHelpdesk.Api.Realtime;

namespace SaasHelpdesk.Api.Tests.Realtime;

public sealed class EventStreamEndpointTests
{
    [Theory]
    [InlineData("text/event-stream", true)]
    [InlineData("text/event-stream, */*", true)]
    [InlineData("text/event-stream, application/json;q=0.5", true)]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", false)]
    [InlineData("application/json, text/event-stream;q=0", false)]
    [InlineData("text/event-stream;q=0", false)]
    [InlineData("application/json", false)]
    [InlineData("", false)]
    public void IsWanted_should_be_true_when_events_are_preferred(string accept, bool expected)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Accept = accept;
        Assert.Equal(expected, EventStreamEndpoint.IsWanted(http.Request));
    }
}
