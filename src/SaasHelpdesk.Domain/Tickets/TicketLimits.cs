namespace SaasHelpdesk.Domain.Tickets;

/// <summary>How much fits into a ticket.</summary>
internal static class TicketLimits
{
    public const int Subject = 300;
    public const int Name = 200;
    public const int Body = 65_536;
    public const int Reason = 2_000;
    public const int Resolution = 4_000;
    public const int Code = 64;
    public const int Reference = 200;
    public const int Tag = 64;
    public const int Tags = 50;
    public const int FieldText = 4_000;
    public const int Watchers = 200;
    public const int Links = 500;
    public const int Attachments = 20;
    public const int SplitMessages = 50;
}
