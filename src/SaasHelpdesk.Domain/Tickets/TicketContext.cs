using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>What a decision depends on besides the ticket and the command.</summary>
public sealed record TicketContext
{
    /// <summary>The ticket.</summary>
    public required TicketId Ticket { get; init; }

    /// <summary>The present. What is finer than a microsecond is cut off.</summary>
    public required Instant Now { get; init; }

    /// <summary>Who acts. Whether they may is decided before; here counts on which side they stand.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The tenant's newest configuration.</summary>
    public required TenantConfiguration Configuration { get; init; }

    /// <summary>That configuration's intake rules, ready to run.</summary>
    public required CompiledRouting Routing { get; init; }

    /// <summary>Where pinned policies are found.</summary>
    public required ISlaTermsSource Terms { get; init; }

    /// <summary>For <see cref="Commands.OpenSplit"/>: what the source says of the split. Null for all else, and if it says nothing of it.</summary>
    public SplitOrigin? Origin { get; init; }

    /// <summary>
    /// Nothing is due before this instant, as the ticket's last turn found (<see cref="TicketTurn.QuietUntil"/>): spares looking for it again. Null if
    /// not known.
    /// </summary>
    public Instant? QuietUntil { get; init; }
}
