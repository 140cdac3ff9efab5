using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.Grains.Aggregates;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.Tickets;

/// <summary>One ticket. See <see cref="ITicketGrain"/>.</summary>
internal sealed partial class TicketGrain(AggregateServices services) : AggregateGrain<TicketTurn, TicketState>(services), ITicketGrain
{
    private CompiledConfiguration? _configuration;
    private ISlaTermsSource? _terms;
    private TicketTurn? _last;

    protected override StreamKind Kind => StreamKind.Ticket;

    private TicketId Ticket => TicketId.TryParse(Id, out var ticket) ? ticket : throw new FormatException($"'{Id}' is not a ticket number.");

    public Task<GrainAnswer<TicketState>> Deliver(TicketCommand message) =>
        message is OpenSplit split ? OpenOffSplit(split) : Handle(message, Actor.System);

    protected override TicketState Deserialize(ReadOnlySpan<byte> json) => DomainJson.Deserialize<TicketState>(json);

    // The newest configuration and the pinned ones, so that the pure decision need not wait.
    protected override async ValueTask Prepare(TicketState? state)
    {
        _configuration = await Services.Configurations.Current(Tenant, CancellationToken.None);
        Now = await Services.Now(_configuration);
        _terms = await Services.Configurations.Terms(Tenant, state is null ? default : state.Facts.AsMemory(), CancellationToken.None);
    }

    protected override Result<TicketTurn?> WakeUp(TicketState? state, Instant now) =>
        state is null || _configuration is null ? null as TicketTurn : _last = Domain.Tickets.Ticket.Wake(state, Context(now, Actor.System, state));

    protected override (TicketState State, int Events) Outcome(TicketTurn turn) => (turn.After, turn.Events.Length);

    protected override Instant? NextWake(TicketState state) =>
        _configuration is null ? null
        : ReferenceEquals(state, _last?.After) ? _last.NextWake
        : Domain.Tickets.Ticket.NextWake(state, Context(Now, Actor.System, state));

    protected override LedgerAppend Record(TicketTurn turn) => TicketAppends.Of(turn, _configuration!.Configuration);

    protected override ImmutableArray<string> ChangedFields(IReadOnlyList<RecordedEvent> since) =>
        [.. TicketChanges.Between(since.Select(recorded => DomainJson.Deserialize<TicketEvent>(recorded.Data.Span)))];

    // Another ticket's events are read, not asked for: they are there when the message is, and two grains never wait for each other.
    private async Task<GrainAnswer<TicketState>> OpenOffSplit(OpenSplit command)
    {
        var recorded = await Services.Ledger.Read(Tenant, StreamId.Of(command.Source), 1, CancellationToken.None);
        var origin = SplitOrigin.Of(Ticket, recorded.Select(source => DomainJson.Deserialize<TicketEvent>(source.Data.Span)));
        return await Handle(command, origin?.Split.By ?? Actor.System, origin);
    }

    private Task<GrainAnswer<TicketState>> Handle(TicketCommand command, Actor actor, SplitOrigin? origin = null) => Execute(
        state => _configuration is null ? TenantRefusals.Unknown : Decide(state, command, actor, origin),
        isNew: command is OpenTicket or OpenSplit,
        command.ExpectedVersion);

    private Result<TicketTurn?> Decide(TicketState? state, TicketCommand command, Actor actor, SplitOrigin? origin)
    {
        var turn = Domain.Tickets.Ticket.Handle(state, command, Context(Now, actor, state) with { Origin = origin });
        return turn.IsSuccess ? _last = turn.Value : turn.Refusal;
    }

    // Whether anything is due was found by the turn that made the state; only a state from the database must be looked at anew.
    private TicketContext Context(Instant now, Actor actor, TicketState? state) => new()
    {
        Ticket = Ticket,
        Now = now,
        Actor = actor,
        Configuration = _configuration!.Configuration,
        Routing = _configuration.Routing,
        Terms = _terms!,
        QuietUntil = state is not null && ReferenceEquals(state, _last?.After) ? _last.QuietUntil : null,
    };
}
