using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Limits;

/// <summary>
/// Places for operations that run at a time. When all are taken tenants take turns: start-time fair queueing, where each tenant's operations
/// follow one another on a virtual clock by their cost, and the one that would be through first goes next. So a cheap operation passes a dear
/// one, an idle tenant a busy one, and nobody waits for ever.
/// </summary>
/// <param name="places">How many run at a time, from 1.</param>
/// <param name="placesOfTenant">How many of one tenant run at a time, from 1.</param>
/// <param name="queueOfTenant">How many of one tenant wait at most.</param>
/// <param name="queue">How many wait at most.</param>
internal sealed class Lane(int places, int placesOfTenant, int queueOfTenant, int queue)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TenantId, LaneTenant> _tenants = [];
    private long _virtualTime;
    private int _running;
    private int _waiting;

    /// <summary>How many wait.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Takes a place, now or when it is the operation's turn. Not granted when too many wait.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while it waited.</exception>
    public ValueTask<Turn> Enter(TenantId tenant, long cost, CancellationToken cancellationToken)
    {
        LaneWaiter waiter;
        lock (_gate)
        {
            if (!_tenants.TryGetValue(tenant, out var state))
                _tenants.Add(tenant, state = new LaneTenant(tenant));
            var start = Math.Max(_virtualTime, state.LastFinish);
            if (_running < places && state.Running < placesOfTenant && state.Waiting == 0)
            {
                state.LastFinish = start + cost;
                _running++;
                state.Running++;
                return new(new Turn(this, state));
            }

            if (state.Waiting >= queueOfTenant || _waiting >= queue)
                return new(new Turn(state.Waiting >= queueOfTenant ? TurnRefusal.TenantBusy : TurnRefusal.ServerBusy));
            waiter = new LaneWaiter(this, state, start, state.LastFinish = start + cost);
            state.Queue.AddLast(waiter);
            _waiting++;
        }

        return waiter.Wait(cancellationToken);
    }

    /// <summary>Gives a place back, and hands it on.</summary>
    public void Leave(LaneTenant tenant)
    {
        List<LaneWaiter>? next = null;
        lock (_gate)
        {
            _running--;
            tenant.Running--;
            while (_running < places && Choose() is { } chosen)
                (next ??= []).Add(chosen);
            Forget(tenant);
        }

        next?.ForEach(static waiter => waiter.Grant());
    }

    /// <summary>Takes a waiter out that does not want to wait any longer.</summary>
    /// <returns>False if its turn has come already.</returns>
    public bool Withdraw(LaneWaiter waiter)
    {
        lock (_gate)
        {
            if (!waiter.Tenant.Queue.Remove(waiter))
                return false;
            _waiting--;
            Forget(waiter.Tenant);
            return true;
        }
    }

    private LaneWaiter? Choose()
    {
        LaneWaiter? first = null;
        if (_waiting == 0)
            return null;
        foreach (var tenant in _tenants.Values)
        {
            if (tenant.Waiting > 0 && tenant.Running < placesOfTenant && tenant.Queue.First?.Value is { } head && (first is null || head.Finish < first.Finish))
                first = head;
        }

        if (first is null)
            return null;
        first.Tenant.Queue.RemoveFirst();
        first.Tenant.Running++;
        _virtualTime = Math.Max(_virtualTime, first.Start);
        _running++;
        _waiting--;
        return first;
    }

    private void Forget(LaneTenant tenant)
    {
        if (tenant.Running == 0 && tenant.Waiting == 0)
            _tenants.Remove(tenant.Id);
    }
}
