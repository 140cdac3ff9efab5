using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Api.Bulk;

/// <summary>A command that was read once and is sent to many tickets.</summary>
/// <param name="ticket">One of them.</param>
/// <param name="expectedVersion">The version that the caller saw, or null for any.</param>
/// <param name="actor">Who wants it.</param>
internal delegate Task<GrainAnswer<TicketState>> BulkCommand(ITicketGrain ticket, long? expectedVersion, Actor actor);
