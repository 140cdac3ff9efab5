using System.Collections.Immutable;
using System.Text;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Storage.Tests.Support;

/// <summary>Appends and rows with as little as a test needs to say.</summary>
internal static class Sample
{
    public static readonly TenantId Acme = new("acme");
    public static readonly TenantId Globex = new("globex");
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    public static LedgerAppend Append(long ticket, long expectedVersion = 0, Instant? wake = null, params ReadModelRow[] rows) =>
        Append(Acme, ticket, expectedVersion, wake, rows);

    public static LedgerAppend Append(
        TenantId tenant, long ticket, long expectedVersion = 0, Instant? wake = null, params ReadModelRow[] rows) => new()
        {
            Tenant = tenant,
            Stream = StreamId.Of(new TicketId(ticket)),
            ExpectedVersion = expectedVersion,
            Events = [Event("ticketChanged")],
            State = Json($$"""{"v":{{expectedVersion + 1}}}"""),
            NextWake = wake,
            Rows = [.. rows],
        };

    public static NewEvent Event(string type, Instant? at = null) => new(type, at ?? Noon, Json("{}"));

    public static OutboxMessage Effect(string key, Instant? at = null) =>
        new(key, "notification", "user/anna", at ?? Noon, Json("""{"text":"hello"}"""));

    public static AuditRecord Audit(string action = "user.updated", string user = "ada", Instant? at = null) => new()
    {
        At = at ?? Noon,
        Actor = new AuditActor(AuthorKind.Agent, new UserId(user), "0123456789ab"),
        Action = action,
        TargetKind = "user",
        TargetKey = "rita",
        Details = """{"changed":["role"]}""",
    };

    public static TicketRow Ticket(long id, string subject = "Printer does not print") => new()
    {
        Id = new TicketId(id),
        Type = TicketType.Incident,
        Status = "Open",
        StatusCategory = StatusCategory.Open,
        Priority = Priority.Moderate,
        Channel = ContactChannel.Email,
        Subject = subject,
        RequesterId = new UserId("rita"),
        RequesterName = "Rita Requester",
        CreatedAt = Noon,
        UpdatedAt = Noon,
        Version = 1,
    };

    public static MessageRow Message(long ticket, int number, string body, bool isPublic = true) => new()
    {
        Ticket = new TicketId(ticket),
        Number = number,
        At = Noon,
        AuthorKind = AuthorKind.Requester,
        AuthorId = new UserId("rita"),
        AuthorName = "Rita Requester",
        IsPublic = isPublic,
        Body = body,
    };

    public static ReadOnlyMemory<byte> Json(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);

    public static ImmutableArray<T> Many<T>(params T[] values) => [.. values];
}
