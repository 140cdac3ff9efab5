using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Grains.WakeUps;

/// <summary>Runs the wake-up pump in real time: sleeps until the next due time or until an append arms an earlier one, on any node.</summary>
internal sealed partial class WakeUpService(
    WakeUpPump pump, IWakeUps wakeUps, IChangeSignal changes, TimeProvider time, ILogger<WakeUpService> logger) : BackgroundService
{
    // A lost hint costs at most this much lateness.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var alarm = new Alarm(time);
        var flight = WakeUpPump.NewFlight();
        using var subscription = changes.Subscribe(change =>
        {
            if (change.Missed)
                alarm.RingBy(time.Now());
            else if (change.EarliestWake is { } wake)
                alarm.RingBy(wake);
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            try
            {
                await pump.RunDue(null, time.Now(), flight, stoppingToken);
                var now = time.Now();
                if (await wakeUps.NextDue(null, now, stoppingToken) is { } next)
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

    [LoggerMessage(2002, LogLevel.Error, "A pass over the due wake-ups failed and is repeated")]
    private partial void LogPassFailed(Exception exception);
}
