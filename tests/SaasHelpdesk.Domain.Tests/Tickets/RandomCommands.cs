using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;

namespace SaasHelpdesk.Domain.Tests.Tickets;

/// <summary>Commands that people and other grains might send, sensible or not.</summary>
internal sealed class RandomCommands(Random random)
{
    private static readonly string[] Statuses = ["New", "In progress", "Awaiting customer", "Awaiting vendor", "Scheduled", "Resolved", "Closed", "Gone"];
    private static readonly string[] Teams = ["first", "second", "other", "auto", "none"];
    private static readonly string[] Agents = ["anna", "ben", "lea", "stranger"];

    private static readonly Actor[] Actors =
        [TicketWorld.Anna, TicketWorld.Anna, TicketWorld.Ben, TicketWorld.Cora, TicketWorld.Cora, TicketWorld.Robot, Actor.System];

    public Actor Somebody() => Pick(Actors);

    /// <summary>Mostly hours, at times days; with microseconds, so that commands and timers do not meet by chance.</summary>
    public Duration Wait() => Duration.FromNanoseconds(1000L * random.NextInt64(1, random.Next(5) == 0 ? 200_000_000_000 : 10_000_000_000));

    public OpenTicket Open() => new("Subject", "Body", TicketWorld.Cora.Id, TicketWorld.Cora.Name)
    {
        Priority = Maybe() ? Pick(Enum.GetValues<Priority>()) : null,
        Team = Maybe() ? new(Pick(Teams[..4])) : null,
        Vip = Maybe(),
        Tags = Maybe() ? ["a", "b"] : [],
        Impact = Maybe() ? Impact.High : null,
        Urgency = Maybe() ? Urgency.Low : null,
    };

    public TicketCommand Next(Instant now, TicketState state) => random.Next(26) switch
    {
        0 or 1 or 2 => new ReplyToTicket("x"),
        3 => new ReplyToTicket("x") { Status = Pick(Statuses), Until = now + Wait() },
        4 => new AddNote("x"),
        5 => new EditMessage(random.Next(0, state.Messages.Length + 2), "x"),
        6 => new AssignTicket(new(Pick(Agents))) { AsOwner = Maybe() },
        7 => new TakeTicket(),
        8 => new ReleaseTicket(),
        9 => new HandOverTicket(new(Pick(Teams))) { Reason = "x", Note = "x", Agent = Maybe() ? new(Pick(Agents)) : null },
        10 => new EscalateTicket("x") { Note = Maybe() ? "x" : null },
        11 => new AcknowledgeTicket(Wait()),
        12 => new ChangePriority { Priority = Maybe() ? Pick(Enum.GetValues<Priority>()) : null, Impact = Pick(Enum.GetValues<Impact>()) },
        13 => new ChangeTraits { Vip = Maybe(), Category = Pick(["", "hardware", "coffee"]), Type = Pick(Enum.GetValues<TicketType>()) },
        14 => new TagTicket { Add = [Pick(["a", "b", "c"])], Remove = [Pick(["a", "b", "c"])] },
        15 or 16 => new ChangeStatus(Pick(Statuses)) { Until = Maybe() ? now + Wait() : null },
        17 => new ResolveTicket { Resolution = Maybe() ? new() { Cause = "x", Workaround = Maybe() } : null, Reply = Maybe() ? "x" : null },
        18 => new ReopenTicket("x"),
        19 => random.Next(4) == 0 ? new CloseTicket() : new ApplyPolicy(),
        20 => new LinkTickets(new(random.Next(1, 4)), Pick(Enum.GetValues<LinkKind>())),
        21 when state.Links is [var link, ..] => new UnlinkTickets(link.Other, link.Kind),
        21 => new SetField(new("count"), Maybe() ? new() { Number = random.Next(3) } : null),
        22 => Maybe() ? new AddWatcher(new(Pick(Agents))) : new RemoveWatcher(new(Pick(Agents))),
        23 => new LogTime(Duration.FromMinutes(random.Next(-60, 120)), Maybe()),
        24 => Maybe()
            ? new AcceptRouting(new(Pick(Teams)), state.People.Assignment + 1, Maybe() ? new(Pick(Agents)) : null, new RoutingTrace())
            : new ReturnToTeam(Maybe() ? state.People.Assignee ?? new(Pick(Agents)) : new(Pick(Agents)), state.People.Assignment, AssignmentEnd.Lapsed),
        _ => random.Next(10) switch
        {
            0 => new MergeInto(new(random.Next(1, 4))),
            1 or 2 => new SplitTicket(new(random.Next(50, 60)), "x") { From = random.Next(0, state.Messages.Length + 2) },
            _ => new AbsorbTicket(new(random.Next(1, 4)))
            {
                OpenedAt = state.Times.OpenedAt - Wait(),
                Category = Pick(Enum.GetValues<StatusCategory>()),
                People = [TicketWorld.Cora.Id, new("wim")],
                TimeSpent = Duration.FromHours(1),
            },
        },
    };

    private bool Maybe() => random.Next(2) == 0;

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
