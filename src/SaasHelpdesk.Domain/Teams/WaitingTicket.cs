using NodaTime;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>A ticket for which nobody was free.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Since">When it was asked.</param>
/// <param name="RelaxAt">From when on anybody will do; null if never, or if that is so already.</param>
/// <param name="RetryAt">When to look again by itself; null if there is no need.</param>
public sealed record WaitingTicket(RouteTicket Request, Instant Since, Instant? RelaxAt, Instant? RetryAt);
