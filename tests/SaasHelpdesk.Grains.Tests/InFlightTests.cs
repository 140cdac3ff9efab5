namespace SaasHelpdesk.Grains.Tests;

public class InFlightTests
{
    [Fact]
    public async Task WaitForRoom_should_wait_only_for_as_much_as_is_wanted()
    {
        var flight = new InFlight(3);
        TaskCompletionSource hangs = new(), ends = new();
        flight.Start(1, () => hangs.Task);
        flight.Start(2, () => ends.Task);
        var room = flight.WaitForRoom(2, default);
        Assert.False(room.IsCompleted);
        ends.SetResult();
        await room;
        var all = flight.WaitForAll();
        Assert.False(all.IsCompleted);
        hangs.SetResult();
        await all;
    }

    [Fact]
    public async Task Start_should_give_room_back_when_the_work_fails()
    {
        var flight = new InFlight(1);
        flight.Start(1, () => Task.FromException(new InvalidOperationException("Work that fails.")));
        await flight.WaitForAll();
    }

    [Fact]
    public async Task WaitForRoom_should_end_when_it_is_cancelled()
    {
        var flight = new InFlight(1);
        using var cancel = new CancellationTokenSource();
        flight.Start(1, () => new TaskCompletionSource().Task);
        var room = flight.WaitForRoom(1, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => room);
    }
}
