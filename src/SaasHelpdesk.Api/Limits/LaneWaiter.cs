namespace SaasHelpdesk.Api.Limits;

/// <summary>An operation that waits for its turn.</summary>
internal sealed class LaneWaiter(Lane lane, LaneTenant tenant, long start, long finish)
{
    private readonly TaskCompletionSource<Turn> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LaneTenant Tenant => tenant;

    /// <summary>Where it begins on the lane's virtual clock.</summary>
    public long Start => start;

    /// <summary>Where it ends on the lane's virtual clock.</summary>
    public long Finish => finish;

    public void Grant() => _turn.SetResult(new Turn(lane, tenant));

    public async ValueTask<Turn> Wait(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((LaneWaiter)state!).Cancel(token), this);
        return await _turn.Task;
    }

    private void Cancel(CancellationToken token)
    {
        if (lane.Withdraw(this))
            _turn.SetCanceled(token);
    }
}
