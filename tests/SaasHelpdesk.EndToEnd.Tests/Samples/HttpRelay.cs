using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SaasHelpdesk.EndToEnd.Tests.Samples;

/// <summary>Stands between a client and a server: lets a test act between two requests, and loses answers on their way back.</summary>
internal sealed class HttpRelay : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _server = new();
    private int _requests;

    private HttpRelay(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    public int Requests => Volatile.Read(ref _requests);

    /// <param name="server">Where requests go.</param>
    /// <param name="before">Runs before a request is passed on: its number from 1, and its body.</param>
    /// <param name="loses">Whether the answer to a request is lost: the server has done it, the client sees a broken connection.</param>
    public static async Task<HttpRelay> Start(Uri server, Func<int, string, Task> before, Func<int, bool> loses)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var relay = new HttpRelay(builder.Build());
        relay._app.Run(context => relay.Pass(context, server, before, loses));
        await relay._app.StartAsync();
        relay.Address = new Uri(relay._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return relay;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _server.Dispose();
    }

    private async Task Pass(HttpContext context, Uri server, Func<int, string, Task> before, Func<int, bool> loses)
    {
        var number = Interlocked.Increment(ref _requests);
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        await before(number, body);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, context.Request.Path.Value))
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        foreach (var name in new[] { "Authorization", "Accept", "Idempotency-Key" })
        {
            if (context.Request.Headers.TryGetValue(name, out var value))
                request.Headers.TryAddWithoutValidation(name, value.ToString());
        }

        using var response = await _server.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        if (loses(number))
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        if (response.Headers.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = wait.ToString();
        await context.Response.Body.WriteAsync(answer);
    }
}
