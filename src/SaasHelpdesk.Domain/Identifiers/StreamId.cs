namespace SaasHelpdesk.Domain.Identifiers;

/// <summary>An event stream within a tenant, one per aggregate: <c>ticket/42</c>, <c>agent/anna</c>, <c>team/first-level</c>, <c>tenant/acme</c>.</summary>
/// <param name="Kind">The aggregate's kind.</param>
/// <param name="Key">The aggregate's id in text.</param>
public readonly record struct StreamId(StreamKind Kind, string Key)
{
    /// <summary>The stream of a ticket.</summary>
    public static StreamId Of(TicketId ticket) => new(StreamKind.Ticket, ticket.ToString());

    /// <summary>The stream of an agent.</summary>
    public static StreamId Of(AgentId agent) => new(StreamKind.Agent, agent.Value);

    /// <summary>The stream of a team.</summary>
    public static StreamId Of(TeamId team) => new(StreamKind.Team, team.Value);

    /// <summary>The stream of a tenant.</summary>
    public static StreamId Of(TenantId tenant) => new(StreamKind.Tenant, tenant.Value);

    /// <summary>The stream of a tenant's own clock.</summary>
    public static StreamId ClockOf(TenantId tenant) => new(StreamKind.Clock, tenant.Value);

    /// <summary>Reads <c>kind/key</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static StreamId Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && slash < text.Length - 1)
        {
            var key = text[(slash + 1)..];
            switch (text.AsSpan(0, slash))
            {
                case "ticket": return new(StreamKind.Ticket, key);
                case "agent": return new(StreamKind.Agent, key);
                case "team": return new(StreamKind.Team, key);
                case "tenant": return new(StreamKind.Tenant, key);
                case "clock": return new(StreamKind.Clock, key);
            }
        }

        throw new FormatException($"'{text}' is not a stream id.");
    }

    /// <summary>The form <c>kind/key</c>, which is what the database holds.</summary>
    public override string ToString() => Kind switch
    {
        StreamKind.Ticket => "ticket/" + Key,
        StreamKind.Agent => "agent/" + Key,
        StreamKind.Team => "team/" + Key,
        StreamKind.Tenant => "tenant/" + Key,
        StreamKind.Clock => "clock/" + Key,
        _ => throw new InvalidOperationException($"Unknown stream kind {Kind}."),
    };
}
