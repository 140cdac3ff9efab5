namespace SaasHelpdesk.Api.Tests.Schema.Lint;

/// <summary>What the rules let pass, each with the reason. A test sees to it that none outlives its cause.</summary>
internal static class LintExceptions
{
    /// <summary>Every exception of every rule.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => [.. BoundedLists, .. NullItems, .. Ids, .. SelfExplaining, .. Times];

    /// <summary>Lists of objects that are no connections, and what bounds them.</summary>
    public static IReadOnlyDictionary<string, string> BoundedLists { get; } = new Dictionary<string, string>
    {
        ["Query.nodes"] = "As long as the ids that are given, at most 100.",
        ["Query.statuses"] = "A configuration has at most 100.",
        ["Query.categories"] = "A configuration has at most 2,000, and a picker needs the whole tree.",
        ["Query.customFields"] = "A configuration has at most 200.",
        ["Query.agents"] = "The staff of one tenant.",
        ["Query.teams"] = "A configuration has at most 500.",
        ["Query.calendars"] = "A configuration has at most 200.",
        ["Query.policies"] = "A configuration has at most 200.",
        ["Query.notifications"] = "The newest, at most 100: what is older stands in the tickets' histories.",
        ["Query.searchTickets"] = "The best matches, at most 100: whoever wants all of them pages through tickets with filter.text.",
        ["Query.views"] = "At most 50 of one's own and 200 shared ones, and a sidebar shows all with their counts.",
        ["Query.tags"] = "The most used, at most 100: for completing what somebody types.",
        ["BulkTicketResult.errors"] = "One or none.",
        ["BulkUpdateTicketsPayload.results"] = "One for each ticket that was named, at most 100.",
        ["Query.apiKeys"] = "Made by hand, one for each program.",
        ["ChangePage.nodes"] = "A page of at most 100. The feed goes one way only and is never counted, and its end cursor lies behind what is hidden too.",
        ["Agent.teams"] = "A configuration has at most 500 teams.",
        ["Team.members"] = "A configuration has at most 500 members of a team.",
        ["Message.attachments"] = "A message has at most 20.",
        ["CustomField.options"] = "A configuration has at most 500 options of a field.",
        ["Viewer.rights"] = "At most one for each permission.",
        ["Ticket.watchers"] = "A ticket has a limit of watchers.",
        ["Ticket.links"] = "A ticket has a limit of links.",
        ["Ticket.absorbed"] = "A ticket has a limit of links, and each merged ticket is one.",
        ["Ticket.fields"] = "A configuration has at most 200 custom fields.",
        ["Ticket.clocks"] = "Six metrics, and one more cycle for each answer and hand-over; rebuilt from the ticket as a whole.",
        ["TicketAsOf.watchers"] = "A ticket has a limit of watchers.",
        ["TicketAsOf.links"] = "A ticket has a limit of links.",
        ["TicketAsOf.absorbed"] = "A ticket has a limit of links, and each merged ticket is one.",
        ["TicketAsOf.fields"] = "A configuration has at most 200 custom fields.",
        ["TicketAsOf.clocks"] = "As Ticket.clocks.",
        ["TicketAsOf.lateEvents"] = "What one outage made late of one ticket's timers; whoever wants all events pages through them.",
        ["TicketEscalation.heldNotices"] = "At most one for each ladder step of each clock.",
        ["TicketEscalation.ladders"] = "At most one for each cycle of each clock.",
        ["TicketEscalation.history"] = "The few of a ticket's events that escalate; whoever wants all pages through them.",
        ["TicketLadder.steps"] = "Steps have numbers of 1 to 999.",
        ["Ticket.ladderDryRun"] = "At most 500 instants.",
        ["Query.ladderDryRun"] = "At most 500 instants.",
        ["LadderDryRunStage.events"] = "What happens at one instant.",
        ["LadderDryRunStage.deliveries"] = "Who is told at one instant.",
        ["SlaClock.blame"] = "At most one share for each party and team, which add up only as a whole.",
        ["Query.sandboxes"] = "At most 5 are open.",
        ["MoveClockPayload.firings"] = "What one move fired; a move ends when it has fired about a thousand.",
        ["SlaPolicy.rules"] = "A configuration has at most 200 policies, whose rules fit into one document.",
        ["SlaRule.targets"] = "At most one for each metric.",
        ["SlaTarget.warnings"] = "A few points of one target.",
        ["BusinessCalendar.weekdays"] = "Seven at most.",
        ["BusinessCalendar.specialDays"] = "Made by hand, and part of one document.",
        ["BusinessCalendar.spans"] = "Of 366 days at most.",
        ["BusinessCalendar.holidays"] = "Of one year.",
        ["WeekdayHours.hours"] = "Of one day.",
        ["SpecialDay.hours"] = "Of one day.",
        ["ConfigurationValidation.errors"] = "Everything that is wrong with one document, at its place.",
        ["ConfigurationValidation.warnings"] = "Everything that is odd about one document, at its place.",
        ["Query.previewApplyPolicy"] = "As many as tickets are asked for, at most 100.",
        ["ApplyPolicyPreview.clocks"] = "As Ticket.clocks.",
        ["WhatIf.figures"] = "At most one for each metric and priority.",
        ["WhatIf.changed"] = "The first hundred.",
        ["Query.routingRules"] = "They run in order, and a configuration has a limit of them.",
        ["Ticket.routingTraces"] = "One for each time that somebody was chosen; whoever wants all events pages through them.",
        ["TicketAsOf.routingTraces"] = "As Ticket.routingTraces.",
        ["RoutingTrace.rules"] = "As Query.routingRules.",
        ["RoutingTrace.candidates"] = "A configuration has at most 500 members of a team.",
        ["RoutingRuleTrace.changes"] = "What one rule changed.",
        ["SlaClock.ledger"] = "Spans of one cycle, which add up to its elapsed time only as a whole.",
    };

    /// <summary>Lists that may hold null.</summary>
    public static IReadOnlyDictionary<string, string> NullItems { get; } = new Dictionary<string, string>
    {
        ["Query.nodes"] = "Relay's plural identifying root field: each answer stands at its id's place.",
    };

    /// <summary>Members that are called an id without being one, or the other way round.</summary>
    public static IReadOnlyDictionary<string, string> Ids { get; } = new Dictionary<string, string>();

    /// <summary>Members whose name says all there is.</summary>
    public static IReadOnlyDictionary<string, string> SelfExplaining { get; } = new Dictionary<string, string>();

    /// <summary>Members that are called a time without being one.</summary>
    public static IReadOnlyDictionary<string, string> Times { get; } = new Dictionary<string, string>
    {
        ["RateLimit.remaining"] = "Units of cost, under the name that GitHub's API has for them.",
        ["RateLimitBucket.remaining"] = "Units of cost, under the name that GitHub's API has for them.",
    };
}
