using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Grains.Aggregates;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.Tenants;

/// <summary>One tenant. See <see cref="ITenantGrain"/>.</summary>
internal sealed class TenantGrain(AggregateServices services) : AggregateGrain<TenantTurn, TenantState>(services), ITenantGrain
{
    protected override StreamKind Kind => StreamKind.Tenant;

    public Task<GrainAnswer<TenantState>> Create(CreateTenant command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TenantState>> PublishConfiguration(PublishConfiguration command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TenantState>> Close(CloseTenant command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TenantState>> Reopen(ReopenTenant command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TenantState>> CreateSandbox(CreateSandbox command, Actor actor) => Handle(command, actor);

    public Task<GrainAnswer<TenantState>> CloseSandbox(CloseSandbox command, Actor actor) => Handle(command, actor);

    protected override TenantState Deserialize(ReadOnlySpan<byte> json) => DomainJson.Deserialize<TenantState>(json);

    // A tenant that is about to be made with a clock of its own has been given it before.
    protected override async ValueTask Prepare(TenantState? state) =>
        Now = state is { Configuration.OwnClock: false } ? Services.Time.Now() : await Services.Clocks.Now(Tenant);

    // A tenant has no timers yet; a wake-up finds nothing to do.
    protected override Result<TenantTurn?> WakeUp(TenantState? state, Instant now) => null as TenantTurn;

    protected override (TenantState State, int Events) Outcome(TenantTurn turn) =>
        turn.After is null ? throw new InvalidOperationException("A tenant's turn left no tenant.") : (turn.After, turn.Events.Length);

    protected override Instant? NextWake(TenantState state) => null;

    protected override LedgerAppend Record(TenantTurn turn) => TenantAppends.Of(turn);

    private Task<GrainAnswer<TenantState>> Handle(TenantCommand command, Actor actor) => Execute(
        state =>
        {
            if (!TenantId.TryParse(Id, out var id) || id != Tenant)
                return TenantRefusals.Unknown;
            var turn = TenantTurn.Of(state, command, new TenantContext(Tenant, Now, actor));
            return turn.IsSuccess ? turn.Value : turn.Refusal;
        },
        isNew: command is CreateTenant);
}
