using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>
/// The agent as pure functions: <see cref="Handle"/> answers a command, <see cref="Wake"/> the passing of time, <see cref="Fold"/> turns events
/// into state. Nothing here reads a clock or touches the outside.
/// </summary>
public static partial class Agent
{
    internal const int MaxName = 200;
    internal const int MaxCapacity = 1_000;
    internal const int MaxSkills = 200;

    /// <summary>
    /// Carries out a command: first everything that was due before it, then the command itself. A command that says what already is does
    /// nothing; tickets' messages may come late, twice and in any order.
    /// </summary>
    /// <param name="state">The agent, or null if the stream does not exist: agents come into being with the first command.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">When, by whom, under which configuration.</param>
    /// <returns>What happened, or the refusal; then nothing happened.</returns>
    public static Result<AgentTurn> Handle(AgentState? state, AgentCommand command, AgentContext context)
    {
        var draft = new AgentDraft(state ?? AgentState.Initial(context.Agent), context);
        // Whether a ticket was taken in time is known at the ticket. It says so here, so nothing may lapse in between.
        if (command is not TakeAssignment)
            WakeUntilNow(draft);
        return Decide(draft, command) is { } refusal ? refusal : draft.ToTurn(state);
    }

    /// <summary>The events of a command alone, without what is due before it.</summary>
    /// <param name="state">The agent, or null if the stream does not exist.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">When, by whom, under which configuration.</param>
    public static Result<ImmutableArray<AgentEvent>> Decide(AgentState? state, AgentCommand command, AgentContext context)
    {
        var draft = new AgentDraft(state ?? AgentState.Initial(context.Agent), context);
        return Decide(draft, command) is { } refusal ? refusal : draft.ToEvents();
    }

    private static Refusal? Decide(AgentDraft draft, AgentCommand command) => command switch
    {
        SetProfile c => Set(draft, c),
        SetPresence c => Set(draft, c),
        OfferAssignment c => Offer(draft, c),
        TakeAssignment c => Take(draft, c),
        EndAssignment c => End(draft, c),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "An agent does not know this command."),
    };

    private static Refusal? Set(AgentDraft draft, SetProfile command)
    {
        var state = draft.State;
        var name = command.Name?.Trim() ?? state.Name;
        var capacity = command.Capacity ?? state.Capacity;
        var skills = command.Skills is { } given ? Sorted(given) : state.Skills;
        var shift = command.NoShift ? null : command.Shift ?? state.Shift;
        if (name.Length is 0 or > MaxName)
            return AgentErrors.Name();
        if (capacity is < 0 or > MaxCapacity)
            return AgentErrors.Capacity(capacity);
        if (skills.Length > MaxSkills)
            return AgentErrors.Skills();
        if (command is { NoShift: true, Shift: not null })
            return AgentErrors.Shift();
        if (name != state.Name || capacity != state.Capacity || shift != state.Shift || !skills.AsSpan().SequenceEqual(state.Skills.AsSpan()))
            draft.Add(new ProfileChanged(name, capacity, skills, shift));
        return null;
    }

    private static Refusal? Set(AgentDraft draft, SetPresence command)
    {
        if (!Enum.IsDefined(command.Presence))
            return AgentErrors.Presence();
        if (command is { Until: not null, Presence: not Presence.Away })
            return AgentErrors.UntilWithoutAbsence();
        if (command.Until <= draft.Now)
            return AgentErrors.UntilPast();
        var until = AgentDraft.Due(command.Until);
        if (command.Presence == draft.State.Presence && until == draft.State.AwayUntil)
            return null;
        draft.Add(new PresenceChanged(command.Presence, until));
        if (command.Presence is Presence.Away or Presence.Offline)
            GiveBack(draft, command);
        return null;
    }

    /// <summary>Who is not there to take a ticket in time need not let it wait for that.</summary>
    private static void GiveBack(AgentDraft draft, SetPresence command)
    {
        foreach (var assignment in draft.State.Assignments)
        {
            if (assignment.TakeBy is { } takeBy && (command.Until is null || command.Until > takeBy))
                draft.Add(new AssignmentReturned(assignment.Ticket, assignment.Assignment, assignment.Team));
        }
    }

    private static ImmutableArray<SkillId> Sorted(ImmutableArray<SkillId> skills) =>
        [.. skills.Distinct().OrderBy(s => s.Value, StringComparer.Ordinal)];
}
