using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.Aggregates;

/// <summary>
/// What all grains share: load the snapshot, let the pure aggregate decide, append, and on a version conflict reload and decide again. The
/// grain only orders and persists; every rule is the aggregate's.
/// </summary>
/// <typeparam name="TTurn">What the aggregate decides: events with the state after them.</typeparam>
/// <typeparam name="TState">The aggregate's state.</typeparam>
internal abstract class AggregateGrain<TTurn, TState>(AggregateServices services) : Grain, IWakeableGrain
    where TTurn : class
    where TState : class
{
    private const int MaxAttempts = 20;
    private static readonly Duration ReceiptLifetime = Duration.FromHours(48);
    private bool _loaded;
    private TState? _state;
    private long _version;

    protected AggregateServices Services { get; } = services;

    protected TenantId Tenant => Identity.Tenant;

    /// <summary>The tenant's present, as of the last <see cref="Prepare"/>.</summary>
    protected Instant Now { get; set; }

    protected string Id => Identity.Id;

    protected abstract StreamKind Kind { get; }

    private GrainIdentity Identity => field ??= GrainIdentity.Of(Kind, this.GetPrimaryKeyString());

    public async Task<WakeAnswer> Wake(Instant now)
    {
        var fired = 0;
        await Execute(state =>
        {
            var turn = WakeUp(state, now);
            fired = turn.IsSuccess && turn.Value is { } decided ? Outcome(decided).Events : 0;
            return turn;
        }, isWake: true);
        return new WakeAnswer(fired, _state is null ? null : NextWake(_state));
    }

    /// <summary>Reads a snapshot.</summary>
    protected abstract TState Deserialize(ReadOnlySpan<byte> json);

    /// <summary>Called with the state that the next decision is based on, to fetch what it needs from outside.</summary>
    protected virtual ValueTask Prepare(TState? state) => ValueTask.CompletedTask;

    /// <summary>What is due at <paramref name="now"/>; null or a turn without events if nothing is.</summary>
    protected abstract Result<TTurn?> WakeUp(TState? state, Instant now);

    /// <summary>When the grain wants to be woken.</summary>
    protected abstract Instant? NextWake(TState state);

    /// <summary>The state after a turn, and how many events it has.</summary>
    protected abstract (TState State, int Events) Outcome(TTurn turn);

    /// <summary>A turn as it is stored.</summary>
    protected abstract LedgerAppend Record(TTurn turn);

    /// <summary>What changed, in the names of the aggregate's fields.</summary>
    protected virtual ImmutableArray<string> ChangedFields(IReadOnlyList<RecordedEvent> since) => [];

    /// <summary>Decides and records. An unchanged state is answered without a write.</summary>
    /// <param name="decide">The pure decision; null or a turn without events if there is nothing to do.</param>
    /// <param name="isNew">True for a command that makes the aggregate: it is tried without asking the database first.</param>
    /// <param name="expectedVersion">The version the caller has seen, or null if any will do.</param>
    /// <param name="isWake">True for what is due, which is nobody's command whoever causes it to be looked at.</param>
    protected async Task<GrainAnswer<TState>> Execute(
        Func<TState?, Result<TTurn?>> decide, bool isNew = false, long? expectedVersion = null, bool isWake = false)
    {
        var command = isWake ? null : CallCommand.Of(this.GetPrimaryKeyString());
        var fresh = false;
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (!_loaded && !(isNew && _state is null && attempt == 1))
            {
                await Reload();
                fresh = true;
            }

            if (command is not null && _version > 0 && await IsDone(command))
                return new GrainAnswer<TState>(_state, _version);
            await Prepare(_state);
            var decision = expectedVersion is { } expected && expected != _version ? Conflict(expected) : decide(_state);
            if (decision.IsSuccess && decision.Value is { } turn && Outcome(turn) is { Events: > 0 } outcome)
            {
                if (await Append(turn, outcome.State, outcome.Events, command))
                    return new GrainAnswer<TState>(_state, _version);
                Services.Metrics.Conflicted();
                fresh = false;
            }
            else if (fresh)
            {
                return new GrainAnswer<TState>(_state, _version, decision.Refusal, await ChangedSince(expectedVersion, decision.Refusal));
            }
            else
            {
                // Another node may have moved the stream on: "no" and "nothing to do" are said on the newest state only.
                _loaded = false;
            }
        }

        throw new InvalidOperationException($"The stream {Identity.Stream} was changed {MaxAttempts} times while a command was decided.");
    }

    private async ValueTask Reload()
    {
        var snapshot = await Services.Ledger.Load(Tenant, Identity.Stream, CancellationToken.None);
        _state = snapshot is null ? null : Deserialize(snapshot.State.Span);
        _version = snapshot?.Version ?? 0;
        _loaded = true;
    }

    // Looked up after the state: had the command been done since, the version would have moved on and the append would not succeed.
    private async ValueTask<bool> IsDone(string command)
    {
        if (!await Services.Idempotency.HasReceipt(Tenant, Identity.Stream, command, CancellationToken.None))
            return false;
        await Reload();
        return true;
    }

    private async Task<bool> Append(TTurn turn, TState after, int events, string? command)
    {
        var append = Record(turn);
        if (command is not null)
            append = append with { Receipt = new CommandReceipt(command, Services.Time.Now() + ReceiptLifetime) };
        _loaded = false; // Should the append throw, nobody knows whether it was written: look before the next decision.
        if (await Services.Ledger.Append(append, CancellationToken.None) == AppendOutcome.VersionConflict)
            return false;
        _state = after;
        _version += events;
        _loaded = true;
        return true;
    }

    private Refusal Conflict(long expected) => Refusal.Conflict(
        $"{Identity.Word}.version", $"The {Identity.Word} is at version {_version}, not {expected}.", "expectedVersion");

    private async ValueTask<ImmutableArray<string>> ChangedSince(long? expected, Refusal? refusal) =>
        refusal is { Field: "expectedVersion" } && expected < _version
            ? ChangedFields(await Services.Ledger.Read(Tenant, Identity.Stream, expected.Value + 1, CancellationToken.None))
            : [];
}
