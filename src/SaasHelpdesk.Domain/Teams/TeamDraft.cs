using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>A decision in the making: events so far and the state after them, so that each choice sees the load of the earlier ones.</summary>
internal sealed class TeamDraft(TeamState state, TeamContext context)
{
    /// <summary>How long a choice may take to show in the agent's own load. A choice that came to nothing counts no longer than that.</summary>
    private static readonly Duration InFlight = Duration.FromMinutes(1);

    private readonly ImmutableArray<TeamEvent>.Builder _events = ImmutableArray.CreateBuilder<TeamEvent>();

    public TeamState State { get; private set; } = state;

    public Instant Now { get; } = Microseconds.Floor(context.Now);

    public TeamTurn ToTurn(TeamState? before) => new(before, ToEvents(), State, Team.NextWake(State));

    public ImmutableArray<TeamEvent> ToEvents() => _events.DrainToImmutable();

    /// <summary>Chooses somebody for a new request, or queues it.</summary>
    public void Choose(RouteTicket route)
    {
        if (context.Definition is not { } team)
        {
            var trace = new RoutingTrace { Team = State.Id, Skills = route.Skills, Reason = RoutingReason.NobodyFree };
            Add(new TeamQueued(route, trace));
            return;
        }

        var choice = AgentChooser.Choose(RequestOf(route, team), Members(), State.Pointer);
        if (choice.Trace.Chosen is { } agent)
        {
            Assign(route, agent, choice);
            return;
        }

        var waits = team.Assignment != AssignmentMode.Manual && State.Waiting.Length < Team.MaxWaiting;
        var relaxes = waits && !route.Skills.IsEmpty && !route.RelaxSkills;
        Add(new TeamQueued(route, choice.Trace)
        {
            Waits = waits,
            RelaxAt = relaxes && team.RelaxSkillsAfter is { } after ? After(after) : null,
            RetryAt = waits && State.Recent.Any(IsInFlight) ? After(InFlight) : null,
        });
    }

    /// <summary>Gives waiting tickets to whoever is free now.</summary>
    public void Serve()
    {
        foreach (var waiting in State.Waiting)
        {
            if (!Serve(waiting))
                return;
        }
    }

    /// <summary>Lets anybody do for a ticket from <paramref name="due"/> on.</summary>
    public void Relax(WaitingTicket waiting, Instant due)
    {
        var ticket = waiting.Request.Ticket;
        Add(new TeamSkillsRelaxed(ticket, waiting.Request.Assignment) { DueAt = due, LateBy = Now - due });
        Serve(State.Waiting.First(w => w.Request.Ticket == ticket));
    }

    /// <summary>Looks again for everybody who waits.</summary>
    public void Retry(Instant due)
    {
        Add(new TeamRetried { DueAt = due, LateBy = Now - due });
        Serve();
    }

    /// <returns>Whether it is worth trying further tickets: somebody could work, if perhaps not on this one.</returns>
    private bool Serve(WaitingTicket waiting)
    {
        if (context.Definition is not { } team)
            return false;
        var choice = AgentChooser.Choose(RequestOf(waiting.Request, team), Members(), State.Pointer);
        if (choice.Trace.Chosen is { } agent)
            Assign(waiting.Request, agent, choice);
        return choice.Trace.Candidates.Any(c => c.Excluded is null or Exclusion.RuledOut or Exclusion.MissingSkill);
    }

    private void Assign(RouteTicket route, AgentId agent, AgentChoice choice) =>
        Add(new TeamAssigned(route.Ticket, route.Assignment, agent, choice.Pointer, choice.Trace) { Revision = route.Revision });

    private static AssignmentRequest RequestOf(RouteTicket route, TeamDefinition team) => new()
    {
        Team = team.Id,
        Mode = team.Assignment,
        Skills = route.Skills,
        RelaxSkills = route.RelaxSkills,
        RuleOut = route.RuleOut,
        Prefer = route.Prefer,
    };

    /// <summary>The members with the load that is on its way to them.</summary>
    private ImmutableArray<RoutingCandidate> Members()
    {
        var members = context.Members;
        foreach (var choice in State.Recent)
        {
            if (!IsInFlight(choice))
                continue;
            for (var i = 0; i < members.Length; i++)
            {
                if (members[i].Agent == choice.Agent && !members[i].Tickets.Contains(choice.Ticket))
                    members = members.SetItem(i, members[i] with { OpenLoad = members[i].OpenLoad + 1 });
            }
        }

        return members;
    }

    private bool IsInFlight(TeamChoice choice) => choice.At > Now - InFlight;

    /// <summary>A due time in whole microseconds, as event times are; rounded up, for nothing may happen early.</summary>
    private Instant After(Duration span) => Microseconds.Floor(Instant.Max(Now, State.LastAt) + span + Duration.FromNanoseconds(999));

    private void Add(TeamEvent @event)
    {
        @event = @event with { At = Instant.Max(@event.DueAt ?? Now, State.LastAt) };
        _events.Add(@event);
        State = Team.Fold(State, @event);
    }
}
