namespace SaasHelpdesk.Api.Tests.Schema.Statements;

/// <summary>What a walk of the schema cannot know by itself.</summary>
internal static class Detours
{
    private const string FromState = "Computed from the ticket's state or history, which is loaded with those of all tickets of the response.";
    private const string FromConfiguration = "Computed from a configuration, which is in memory.";

    /// <summary>Fields that are not walked: what they lead to is reached by its own name.</summary>
    public static IReadOnlySet<string> Skipped { get; } = new HashSet<string> { "Query.node", "Query.nodes" };

    /// <summary>Arguments by field, where a field needs some to find something. Words between percent signs: <see cref="ListTenant"/>.</summary>
    public static IReadOnlyDictionary<string, string> Arguments { get; } = new Dictionary<string, string>
    {
        ["Query.ticket"] = "number: 1",
        ["Query.searchTickets"] = "text: \"printer\", first: 100",
        ["Query.tags"] = "first: 100",
        ["Query.agent"] = "id: \"%agent%\"",
        ["Query.team"] = "id: \"%team%\"",
        ["Query.view"] = "id: \"%view%\"",
        ["Query.organisation"] = "id: \"%organisation%\"",
        ["Query.user"] = "id: \"%user%\"",
        ["Query.policy"] = "key: \"standard\"",
        ["Query.calendar"] = "key: \"office-hours\"",
        ["Query.ladderDryRun"] = "input: {}",
        ["Query.routingDryRun"] = "input: {}",
        ["Query.validateConfiguration"] = "json: {}",
        ["Query.previewApplyPolicy"] = "ticketIds: %tickets%",
        ["Query.whatIf"] = "from: \"%past%\", to: \"%future%\"",
        ["Query.changes"] = "types: [TICKET_OPENED], first: 100",
        ["BusinessCalendar.spans"] = "from: \"%now%\", to: \"%future%\"",
        ["BusinessCalendar.holidays"] = "year: 2027",
        ["Ticket.asOf"] = "at: \"%now%\"",
        ["Ticket.clock"] = "metric: RESOLUTION",
        ["TicketAsOf.clock"] = "metric: RESOLUTION",
    };

    /// <summary>Lists that do not grow with the data, and why. They are measured like all others.</summary>
    public static IReadOnlyDictionary<string, string> Bounded { get; } = new Dictionary<string, string>
    {
        ["Viewer.rights"] = "Computed from the role.",
        ["Query.ladderDryRun"] = FromConfiguration,
        ["LadderDryRunStage.events"] = FromConfiguration,
        ["LadderDryRunStage.deliveries"] = FromConfiguration,
        ["BusinessCalendar.weekdays"] = "A week has seven days.",
        ["BusinessCalendar.spans"] = FromConfiguration,
        ["BusinessCalendar.holidays"] = FromConfiguration,
        ["SlaPolicy.rules"] = FromConfiguration,
        ["ConfigurationValidation.errors"] = FromConfiguration,
        ["ConfigurationValidation.warnings"] = FromConfiguration,
        ["WhatIf.figures"] = "One for each metric and priority.",
        ["WhatIf.changed"] = "At most a hundred are shown, and five thousand tickets are judged, a hundred with each statement.",
        ["Ticket.ladderDryRun"] = FromState,
        ["Ticket.clocks"] = FromState,
        ["Ticket.routingTraces"] = FromState,
        ["TicketAsOf.lateEvents"] = FromState,
        ["TicketAsOf.clocks"] = FromState,
        ["TicketAsOf.routingTraces"] = FromState,
        ["SlaClock.ledger"] = FromState,
        ["SlaClock.blame"] = FromState,
        ["TicketEscalation.heldNotices"] = FromState,
        ["TicketEscalation.ladders"] = FromState,
        ["TicketLadder.steps"] = FromState,
        ["RoutingTrace.candidates"] = FromState,
        ["RoutingRuleTrace.changes"] = FromState,
    };
}
