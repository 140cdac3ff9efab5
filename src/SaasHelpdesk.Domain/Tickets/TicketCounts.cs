using System.Text.Json.Serialization;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>What happened to a ticket how often.</summary>
public sealed record TicketCounts
{
    /// <summary>Nothing happened yet.</summary>
    public static TicketCounts None { get; } = new();

    /// <summary>Went from one team to another, in any direction.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int HandOvers { get; init; }

    /// <summary>Of those: to a higher level (functional escalation).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int LevelUps { get; init; }

    /// <summary>Of those: back to a lower level or to a team that had it before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int HandBacks { get; init; }

    /// <summary>Management attention was asked for (hierarchical escalation).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Escalations { get; init; }

    /// <summary>Was taken up again after having been resolved.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Reopenings { get; init; }

    /// <summary>Public messages of agents, the opening one included.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int AgentReplies { get; init; }

    /// <summary>Clock cycles that passed their due time unmet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Breaches { get; init; }
}
