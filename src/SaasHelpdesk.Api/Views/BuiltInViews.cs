using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Views;

/// <summary>The queues that every tenant has. Their keys are part of ids that callers keep: add, never change.</summary>
internal static class BuiltInViews
{
    private static readonly TicketFilter Active = new() { IsActive = true };

    /// <summary>Those of the support side, in the order in which they are shown.</summary>
    public static ImmutableArray<BuiltInView> Support { get; } =
    [
        new("mine", "Mine", "What you work on.", new TicketRule(Active) { IsAssignedToMe = true }),
        new("unassigned", "Unassigned", "What nobody works on.", new TicketRule(Active with { IsAssigned = false })),
        new("my-teams", "My teams'", "What your teams have.", new TicketRule(Active) { IsOfMyTeams = true }),
        new("due-soon", "Due soon", "What is due within four hours.", new TicketRule(Active) { DueWithin = Duration.FromHours(4) }),
        new("breached", "Breached", "What missed a target.", new TicketRule(Active with { IsBreached = true })),
        new("escalated", "Escalated", "Where management attention was asked for.", new TicketRule(Active with { IsEscalated = true })),
        Waiting("Waiting for requester", "What waits for its requester."),
        Recent(),
        Open("All open", "What is neither resolved nor closed."),
    ];

    /// <summary>Those of the requester's side.</summary>
    public static ImmutableArray<BuiltInView> Requester { get; } =
    [
        Open("Open", "Your requests that are neither resolved nor closed."), Waiting("Waiting for you", "Your requests that wait for an answer of yours."), Recent(),
    ];

    private static BuiltInView Waiting(string name, string description) =>
        new("waiting-for-requester", name, description, new TicketRule(new TicketFilter { StatusCategories = [StatusCategory.PendingCustomer] }));

    private static BuiltInView Open(string name, string description) => new("all-open", name, description, new TicketRule(Active));

    private static BuiltInView Recent() => new(
        "recently-updated", "Recently updated", "What changed within the last seven days, last change first.", new TicketRule(TicketFilter.None) { UpdatedWithin = Duration.FromDays(7) })
    {
        Sort = new TicketSort(TicketSortField.Updated, Descending: true),
    };
}
