using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Response;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>The responses of one operation as server-sent events, with a comment now and then as a sign of life.</summary>
internal sealed partial class EventStreamOutput(HttpContext http, SocketServices shared, TenantId tenant) : IOperationOutput, IAsyncDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly CancellationTokenSource _ending = new();
    private Task _heartbeat = Task.CompletedTask;

    /// <summary>Sends the head of the response.</summary>
    public async ValueTask Start()
    {
        var response = http.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = EventStreamEndpoint.MediaType + "; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        // Proxies that collect responses would hold the events back.
        response.Headers["X-Accel-Buffering"] = "no";
        await Write(static output => output.Write(":\n\n"u8));
        _heartbeat = Beat();
    }

    public ValueTask Next(ReadOnlyMemory<byte> response, string? cursor) => Write(output =>
    {
        output.Write("event: next\n"u8);
        if (cursor is not null)
            output.Write(Encoding.ASCII.GetBytes($"id: {cursor}\n"));
        WriteData(output, response.Span);
    });

    public async ValueTask Fail(IReadOnlyList<GraphQLError> errors)
    {
        var response = new ArrayBufferWriter<byte>();
        response.Write("{"u8);
        ErrorWriter.Write(response, errors);
        response.Write("}"u8);
        await Next(response.WrittenMemory, null);
        await Complete();
    }

    public ValueTask Complete() => Write(static output => output.Write("event: complete\ndata:\n\n"u8));

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _heartbeat;
        _ending.Dispose();
        _writing.Dispose();
    }

    // A line break within the data would end it.
    private static void WriteData(IBufferWriter<byte> output, ReadOnlySpan<byte> data)
    {
        while (true)
        {
            var end = data.IndexOfAny((byte)'\n', (byte)'\r');
            output.Write("data: "u8);
            output.Write(end < 0 ? data : data[..end]);
            output.Write("\n"u8);
            if (end < 0)
                break;
            data = data[(end + 1)..];
        }

        output.Write("\n"u8);
    }

    private async ValueTask Write(Action<IBufferWriter<byte>> write)
    {
        using var limit = new CancellationTokenSource(shared.Options.Realtime.SendTimeout, shared.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, http.RequestAborted);
        try
        {
            await _writing.WaitAsync(either.Token);
            try
            {
                write(http.Response.BodyWriter);
                await http.Response.BodyWriter.FlushAsync(either.Token);
            }
            finally
            {
                _writing.Release();
            }
        }
        catch (OperationCanceledException late)
        {
            if (!http.RequestAborted.IsCancellationRequested)
                LogCutOff(shared.Logger, tenant.Value, ApiErrorCodes.SlowConsumer);
            http.Abort();
            throw new TransportException("The client takes no events.", late);
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            throw new TransportException("The client is gone.", gone);
        }
    }

    private async Task Beat()
    {
        try
        {
            using var timer = new PeriodicTimer(shared.Options.Realtime.Heartbeat, shared.Time);
            while (await timer.WaitForNextTickAsync(_ending.Token))
                await Write(static output => output.Write(":\n\n"u8));
        }
        catch (Exception error) when (error is OperationCanceledException or TransportException)
        {
            // The stream is over.
        }
    }

    [LoggerMessage(5204, LogLevel.Warning, "A subscriber of {Tenant} took no event in time and was cut off ({Code}).")]
    private static partial void LogCutOff(ILogger logger, string tenant, string code);
}
