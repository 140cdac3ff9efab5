using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Bulk;

/// <summary>A ticket that something is to be done to.</summary>
/// <param name="GivenId">The id as it was given.</param>
/// <param name="Ticket">The ticket that it may stand for, or null if it stands for none.</param>
/// <param name="ExpectedVersion">The version that the caller saw, or null for any.</param>
internal sealed record BulkTarget(string GivenId, TicketId? Ticket, long? ExpectedVersion);
