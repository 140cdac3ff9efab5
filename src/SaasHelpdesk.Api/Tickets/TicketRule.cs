using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>Which tickets, with conditions that depend on who asks and when. Stored as JSON with saved views.</summary>
/// <param name="Fixed">The conditions that do not.</param>
internal sealed record TicketRule(TicketFilter Fixed)
{
    public static TicketRule None { get; } = new(TicketFilter.None);

    /// <summary>The one who asks works on it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsAssignedToMe { get; init; }

    /// <summary>The one who asks is its case owner.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOwnedByMe { get; init; }

    /// <summary>The one who asks is its requester.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRequestedByMe { get; init; }

    /// <summary>A team of the one who asks has it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOfMyTeams { get; init; }

    /// <summary>Due before so long from now.</summary>
    public Duration? DueWithin { get; init; }

    /// <summary>Came in within so long before now.</summary>
    public Duration? CreatedWithin { get; init; }

    /// <summary>Changed within so long before now.</summary>
    public Duration? UpdatedWithin { get; init; }

    /// <summary>Not changed for so long.</summary>
    public Duration? NotUpdatedFor { get; init; }

    /// <summary>The filter that this means now to somebody. Every condition narrows; what cannot be fulfilled lets nothing pass.</summary>
    public TicketFilter Resolve(Instant now, UserId me, IReadOnlyList<TeamId> teams)
    {
        var filter = Fixed with
        {
            DueBefore = Earliest(Fixed.DueBefore, now + DueWithin),
            CreatedFrom = Latest(Fixed.CreatedFrom, now - CreatedWithin),
            UpdatedFrom = Latest(Fixed.UpdatedFrom, now - UpdatedWithin),
            UpdatedBefore = Earliest(Fixed.UpdatedBefore, now - NotUpdatedFor),
        };
        var agent = new AgentId(me.Value);
        if (IsAssignedToMe)
            filter = Only(filter, filter.Assignees, [agent], static (f, ids) => f with { Assignees = [.. ids] });
        if (IsOwnedByMe)
            filter = Only(filter, filter.Owners, [agent], static (f, ids) => f with { Owners = [.. ids] });
        if (IsRequestedByMe)
            filter = Only(filter, filter.Requesters, [me], static (f, ids) => f with { Requesters = [.. ids] });
        return IsOfMyTeams ? Only(filter, filter.Teams, teams, static (f, ids) => f with { Teams = [.. ids] }) : filter;
    }

    // An empty set is no condition, so that an empty intersection must be said in another way.
    private static TicketFilter Only<TId>(
        TicketFilter filter, IReadOnlyList<TId> given, IReadOnlyList<TId> mine, Func<TicketFilter, IEnumerable<TId>, TicketFilter> set)
    {
        var both = given.Count == 0 ? mine : [.. mine.Where(given.Contains)];
        return both.Count == 0 ? filter with { IsNothing = true } : set(filter, both);
    }

    private static Instant? Earliest(Instant? left, Instant? right) =>
        left is { } a && right is { } b ? Instant.Min(a, b) : left ?? right;

    private static Instant? Latest(Instant? left, Instant? right) =>
        left is { } a && right is { } b ? Instant.Max(a, b) : left ?? right;
}
