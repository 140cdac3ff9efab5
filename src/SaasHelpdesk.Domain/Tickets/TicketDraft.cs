using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>A turn in the making: events are stamped, recorded and folded at once, so that each decision sees what the one before it did.</summary>
internal sealed partial class TicketDraft
{
    private readonly TicketState? _before;
    private readonly ImmutableArray<TicketEvent>.Builder _events = ImmutableArray.CreateBuilder<TicketEvent>(1);
    private TicketState? _state;

    public TicketDraft(TicketState? state, TicketContext context)
    {
        (_before, _state, Context) = (state, state, context);
        var now = Microseconds.Floor(context.Now);
        Now = At = state is not null && now < state.Times.LastAt ? state.Times.LastAt : now;
        By = context.Actor;
    }

    public TicketContext Context { get; }

    /// <summary>The context of the next event, for guards.</summary>
    public TicketContext ContextAt =>
        At == Now && ReferenceEquals(By, Context.Actor) ? Context : Context with { Now = At, Actor = By };

    public TenantConfiguration Configuration => Context.Configuration;

    /// <summary>The present, never before the ticket's last event.</summary>
    public Instant Now { get; }

    /// <summary>When the next event happens.</summary>
    public Instant At { get; private set; }

    /// <summary>Who makes the next event happen.</summary>
    public Actor By { get; private set; }

    public bool Exists => _state is not null;

    public TicketState State => _state ?? throw new InvalidOperationException("The ticket does not exist yet.");

    private SlaMomentId? Cause { get; set; }

    private Instant? DueAt { get; set; }

    /// <summary>The instant of a command: now, or earlier for what came in earlier.</summary>
    public Instant InstantOf(TicketCommand command)
    {
        var earlier = command switch
        {
            OpenTicket { OpenedAt: { } opened } => opened,
            OpenSplit when Context.Origin is { } origin => origin.Split.At,
            ReplyToTicket { ReceivedAt: { } received } when Context.Actor.Kind == AuthorKind.Requester => received,
            _ => Now,
        };
        var at = Microseconds.Floor(earlier);
        return at > Now ? Now : _state is not null && at < _state.Times.LastAt ? _state.Times.LastAt : at;
    }

    /// <summary>The next events are the command's.</summary>
    public void StampCommand(Instant at) => (At, By, DueAt, Cause) = (Later(at), Context.Actor, null, null);

    /// <summary>The next events are a timer's.</summary>
    private void StampTimer(Instant firesAt, Instant dueAt, SlaMomentId? cause = null) =>
        (At, By, DueAt, Cause) = (Later(firesAt), Actor.System, dueAt, cause);

    public void Add(TicketEvent @event)
    {
        var stamped = @event with
        {
            At = At,
            By = By,
            DueAt = DueAt,
            LateBy = DueAt is not null && Now > At ? Now - At : null,
            Cause = Cause,
        };
        _state = Ticket.Fold(_state, stamped);
        _events.Add(stamped);
    }

    public ImmutableArray<TicketEvent> ToEvents() => _events.DrainToImmutable();

    public TicketTurn ToTurn() => new()
    {
        Before = _before,
        After = State,
        Events = ToEvents(),
        Clocks = Reading.Clocks,
        NextWake = NextFiring,
    };

    private Instant Later(Instant at) => _state is not null && at < _state.Times.LastAt ? _state.Times.LastAt : at;
}
