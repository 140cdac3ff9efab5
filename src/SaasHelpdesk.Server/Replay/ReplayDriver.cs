using System.Collections.Concurrent;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Grains.WakeUps;

namespace SaasHelpdesk.Server.Replay;

/// <summary>
/// Drives a log through the grains. Between two instants of the log the clock stops at every armed wake-up, so that warnings and breaches are
/// found when they are due and not at the incident's next update.
/// </summary>
internal sealed class ReplayDriver(
    ReplayTarget target, ReplayClock clock, IGrainFactory grains, ITicketNumbers numbers, IWakeUps wakeUps, WakeUpPump pump)
{
    private static readonly UserId Caller = new("caller");
    private readonly Dictionary<string, TicketId> _tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TicketState> _states = new(StringComparer.Ordinal);

    /// <summary>Incident number to ticket.</summary>
    public IReadOnlyDictionary<string, TicketId> Tickets => _tickets;

    /// <summary>Number of wake-ups that came due.</summary>
    public int WakeUps { get; private set; }

    /// <summary>Runs the plan up to its last instant. <paramref name="progress"/> is told the number of steps done.</summary>
    public async Task Run(ReplayPlan plan, Action<int> progress, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var instant in plan.Instants)
        {
            await WakeUntil(instant.At, cancellationToken);
            clock.AdvanceTo(instant.At);
            foreach (var step in instant.Steps.Where(step => step.Row is null))
                _tickets[step.Incident.Number] = await numbers.Next(target.Tenant, cancellationToken);
            await Task.WhenAll(instant.Steps.GroupBy(step => step.Incident.Number, StringComparer.Ordinal).Select(RunIncident));
            done += instant.Steps.Count;
            progress(done);
        }

        await WakeUntil(plan.AsOf, cancellationToken);
    }

    private async Task WakeUntil(Instant end, CancellationToken cancellationToken)
    {
        while (await wakeUps.NextDue(target.Clock, clock.Now, cancellationToken) is { } due && due <= end)
        {
            clock.AdvanceTo(due);
            WakeUps += await pump.RunDue(target.Clock, clock.Now, cancellationToken);
        }
    }

    private async Task RunIncident(IEnumerable<ReplayStep> steps)
    {
        CallTenant.Enter(target.Tenant);
        foreach (var step in steps)
        {
            var grain = grains.GetGrain<ITicketGrain>(GrainKey.Of(target.Tenant, _tickets[step.Incident.Number]));
            if (step.Row is { } row)
                await Update(grain, row);
            else
                await Open(grain, step.Incident);
        }
    }

    private async Task Open(ITicketGrain grain, Incident incident)
    {
        var command = new OpenTicket(incident.Rows[0].Subject, $"Replayed from {incident.Number}.", Caller, "Caller")
        {
            Type = TicketType.Incident,
            Channel = ContactChannel.Other,
            Priority = incident.FirstPriority,
            Status = IncidentStates.Initial,
            ExternalReference = incident.Number,
        };
        Keep(await grain.Open(command, Actor.System), incident.Rows[0]);
    }

    // Within a row priority, group and assignee come first, then the state. What is as it was needs no command.
    private async Task Update(ITicketGrain grain, IncidentUpdate row)
    {
        var state = _states[row.Number];
        if (row.Priority is { } priority && priority != state.Traits.Priority)
            state = Keep(await grain.ChangePriority(new ChangePriority { Priority = priority }, Actor.System), row);
        if (row.Group is { } group && new TeamId(LogNames.Slug(group)) is var team && team != state.Traits.Team)
            state = Keep(await grain.HandOver(new HandOverTicket(team), Actor.System), row);
        if (row.Assignee is { } assignee && new AgentId(LogNames.Slug(assignee)) is var agent && agent != state.People.Assignee)
            state = Keep(await grain.Assign(new AssignTicket(agent), Actor.System), row);
        if (row.State != state.Status)
            Keep(await grain.ChangeStatus(new ChangeStatus(row.State), Actor.System), row);
    }

    private TicketState Keep(GrainAnswer<TicketState> answer, IncidentUpdate row)
    {
        if (answer.Refusal is { } refusal)
            throw new IncidentLogException($"line {row.Line}, column incident_state: {row.Number} was refused ({refusal.Code}): {refusal.Message}");
        return _states[row.Number] = answer.State!;
    }
}
