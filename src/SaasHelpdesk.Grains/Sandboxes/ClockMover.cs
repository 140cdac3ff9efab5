using System.Collections.Concurrent;
using NodaTime;
using SaasHelpdesk.Domain.Clocks;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Grains.Sandboxes;

/// <summary>
/// Moves tenants' own clocks. On one node a move waits for the one before; between nodes a lease in the clock's stream decides, which a mover
/// renews with each stop and which lapses if its node dies.
/// </summary>
internal sealed class ClockMover(ILedger ledger, IWakeUps wakeUps, IOutbox outbox, OwnTime ownTime, TimeProvider time)
{
    private const int MaxJumpDays = 366;
    private const int MaxStops = 1000;
    private const int MaxFirings = 1000;
    private static readonly Duration Lease = Duration.FromSeconds(60);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<TenantId, SemaphoreSlim> _queues = new();

    public async ValueTask<Result<ClockMove>> Move(TenantId tenant, Instant to, Actor by, CancellationToken cancellationToken)
    {
        var queue = _queues.GetOrAdd(tenant, static _ => new SemaphoreSlim(1));
        await queue.WaitAsync(cancellationToken);
        try
        {
            return await MoveAlone(tenant, to, by, cancellationToken);
        }
        finally
        {
            queue.Release();
        }
    }

    private async ValueTask<Result<ClockMove>> MoveAlone(TenantId tenant, Instant to, Actor by, CancellationToken cancellationToken)
    {
        if (await ClockStream.Load(ledger, tenant, cancellationToken) is not { } clock)
            return ClockErrors.RealTime();
        if (to < clock.Now)
            return ClockErrors.Backward(clock.Now);
        if (to > clock.Now + Duration.FromDays(MaxJumpDays))
            return ClockErrors.Jump(MaxJumpDays);
        if (clock.IsMoving(time.Now()))
            return ClockErrors.Moving();
        var begun = new ClockMoveBegun(to, Guid.NewGuid().ToString("N"), LeaseUntil()) { At = clock.Now, By = by };
        if (await Record(tenant, clock, begun, cancellationToken) is not { } moving)
            return ClockErrors.Moving();
        var firings = new FiringLog(ledger, tenant, clock.Now);
        ClockState reached;
        try
        {
            reached = await Run(tenant, moving, to, firings, cancellationToken);
        }
        catch
        {
            await End(tenant);
            throw;
        }

        if (await Record(tenant, reached, new ClockMoveEnded { At = reached.Now }, CancellationToken.None) is null)
            return ClockErrors.Moving();
        return new ClockMove(clock.Now, reached.Now, reached.Now == to, firings.ToList());
    }

    /// <summary>From stop to stop, as far as one call goes.</summary>
    private async ValueTask<ClockState> Run(TenantId tenant, ClockState clock, Instant to, FiringLog firings, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        await ownTime.Settle(tenant, clock.Now, firings, cancellationToken);
        for (var stops = 0; ; stops++)
        {
            var next = await NextDue(tenant, clock.Now, cancellationToken);
            var stop = next is { } due && due <= to ? Instant.Max(due, clock.Now) : to;
            if (stop > clock.Now)
                clock = await Record(tenant, clock, new ClockMoved(LeaseUntil()) { At = stop }, cancellationToken) ?? throw Overtaken(tenant);
            if (next is null || next > to)
                return clock;
            await ownTime.Settle(tenant, clock.Now, firings, cancellationToken);
            if (stops >= MaxStops || firings.Count >= MaxFirings || time.GetElapsedTime(started) > Budget)
                return clock;
        }
    }

    private async ValueTask<Instant?> NextDue(TenantId tenant, Instant now, CancellationToken cancellationToken)
    {
        var wake = await wakeUps.NextDue(tenant, now, cancellationToken);
        var effect = await outbox.NextDue(tenant, now, cancellationToken);
        return wake is { } a && effect is { } b ? Instant.Min(a, b) : wake ?? effect;
    }

    private async ValueTask<ClockState?> Record(TenantId tenant, ClockState clock, ClockEvent @event, CancellationToken cancellationToken) =>
        await ledger.Append(ClockStream.Append(tenant, clock, @event), cancellationToken) == AppendOutcome.Appended ? ClockState.Fold(clock, @event) : null;

    // Whoever asked is gone or something broke: the clock stays where it is, and the next move need not wait for the lease.
    private async ValueTask End(TenantId tenant)
    {
        if (await ClockStream.Load(ledger, tenant, CancellationToken.None) is { Mover: not null } clock)
            await Record(tenant, clock, new ClockMoveEnded { At = clock.Now }, CancellationToken.None);
    }

    private Instant LeaseUntil() => time.Now() + Lease;

    private static InvalidOperationException Overtaken(TenantId tenant) => new($"The clock of {tenant} was moved by somebody else although its mover had not ended.");
}
