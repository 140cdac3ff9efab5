using System.Collections.Immutable;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>Checks of the texts that people write.</summary>
internal static class TicketTexts
{
    public static Refusal? Body(string? text, string field = "body") => Required(text, TicketLimits.Body, field);

    public static Refusal? Reason(string? text) => Required(text, TicketLimits.Reason, "reason");

    public static Refusal? Required(string? text, int most, string field) =>
        string.IsNullOrWhiteSpace(text) || text.Length > most ? TicketErrors.Length(field, 1, most) : Storable(text, field);

    public static Refusal? Optional(string? text, int most, string field) =>
        text is not null && text.Length > most ? TicketErrors.Length(field, 0, most) : Storable(text, field);

    public static Refusal? Attachments(ImmutableArray<Attachment> files)
    {
        if (files.Length > TicketLimits.Attachments)
            return Refusal.Validation("ticket.attachments", $"A message has at most {TicketLimits.Attachments} files.", "attachments");
        foreach (var file in files)
        {
            if ((Required(file.FileName, 255, "attachments") ?? Required(file.MediaType, 255, "attachments")) is { } refusal)
                return refusal;
        }

        return null;
    }

    // PostgreSQL refuses U+0000, which would send its whole batch back.
    private static Refusal? Storable(string? text, string field) =>
        text?.Contains('\0', StringComparison.Ordinal) == true
            ? Refusal.Validation("ticket.character", "The text holds U+0000, which cannot be stored.", field)
            : null;
}
