namespace SaasHelpdesk.EndToEnd.Tests.Support;

/// <summary>Waits for a condition of another process.</summary>
internal static class Until
{
    public static async Task True(Func<Task<bool>> condition, TimeSpan limit, string missing)
    {
        using var deadline = new CancellationTokenSource(limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await condition())
        {
            try
            {
                await timer.WaitForNextTickAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Not within {limit}: {missing}");
            }
        }
    }
}
