using Microsoft.AspNetCore.Http;
using SaasHelpdesk.Api.Http.Explorer;

namespace SaasHelpdesk.Api.Tests.Http.Explorer;

public sealed class ExplorerPageTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    [Theory]
    [InlineData(Browser)]
    [InlineData("text/html")]
    [InlineData("TEXT/HTML; charset=utf-8")]
    [InlineData("text/html, application/json;q=0.9")]
    public void IsWanted_should_be_true_when_html_is_preferred(string accept) => Assert.True(ExplorerPage.IsWanted(Request("GET", accept)));

    [Theory]
    [InlineData("*/*")]
    [InlineData("")]
    [InlineData("application/json")]
    [InlineData("text/html;q=0")]
    [InlineData("text/html, application/graphql-response+json")]
    [InlineData("text/html;q=0.1, application/graphql-response+json;q=0.5")]
    [InlineData("nonsense")]
    public void IsWanted_should_be_false_when_a_program_asks(string accept) => Assert.False(ExplorerPage.IsWanted(Request("GET", accept)));

    [Theory]
    [InlineData("POST")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public void IsWanted_should_be_false_when_the_method_is_another(string method) => Assert.False(ExplorerPage.IsWanted(Request(method, Browser)));

    [Fact]
    public void IsWanted_should_be_false_when_there_is_a_key()
    {
        var request = Request("GET", Browser);
        request.Headers.Authorization = "Bearer hd_x";
        Assert.False(ExplorerPage.IsWanted(request));
    }

    private static HttpRequest Request(string method, string accept)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Headers.Accept = accept;
        return request;
    }
}
