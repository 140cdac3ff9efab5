using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Grains.WakeUps;

namespace SaasHelpdesk.Grains.Outbox;

/// <summary>Runs the outbox dispatcher in real time: woken by appends that wrote effects, on any node.</summary>
internal sealed partial class OutboxService(
    OutboxDispatcher dispatcher, IOutbox outbox, IChangeSignal changes, TimeProvider time, ILogger<OutboxService> logger) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var alarm = new Alarm(time);
        var flight = OutboxDispatcher.NewFlight();
        using var subscription = changes.Subscribe(change =>
        {
            if (change.Missed || change.HasOutbox)
                alarm.RingBy(time.Now());
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            try
            {
                await dispatcher.RunDue(null, time.Now(), flight, stoppingToken);
                var now = time.Now();
                if (await outbox.NextDue(null, now, stoppingToken) is { } next)
                    sleep = Alarm.Until(next, now, LongestSleep);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogPassFailed(exception);
            }

            await alarm.Sleep(sleep, stoppingToken);
        }

        await flight.WaitForAll();
    }

    [LoggerMessage(2102, LogLevel.Error, "A pass over the outbox failed and is repeated")]
    private partial void LogPassFailed(Exception exception);
}
