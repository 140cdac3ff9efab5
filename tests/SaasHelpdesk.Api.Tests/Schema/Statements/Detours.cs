namespace SaasHelpdesk.Api.Tests.Schema.Statements;

/// <summary>What a walk of the schema cannot know by itself.</summary>
internal static class Detours
{
    /// <summary>Fields that are not walked: what they lead to is reached by its own name.</summary>
    public static IReadOnlySet<string> Skipped { get; } = new HashSet<string> { "Query.node", "Query.nodes" };

    /// <summary>Arguments by field, where a field needs some to find something.</summary>
    public static IReadOnlyDictionary<string, string> Arguments { get; } = new Dictionary<string, string>
    {
        ["Query.ticket"] = "number: 1",
        ["Query.searchTickets"] = "text: \"printer\", first: 100",
        ["Ticket.clock"] = "metric: RESOLUTION",
        ["TicketAsOf.clock"] = "metric: RESOLUTION",
    };

    /// <summary>Lists that are not measured, or do not grow with the data, and why.</summary>
    public static IReadOnlyDictionary<string, string> NotMeasured { get; } = new Dictionary<string, string>
    {
        ["Viewer.rights"] = "Computed from the role, without a statement.",
    };
}
