using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>A custom field with its value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Its value.</param>
public sealed record TicketField(FieldId Field, FieldValue Value);
