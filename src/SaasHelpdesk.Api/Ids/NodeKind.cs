namespace SaasHelpdesk.Api.Ids;

/// <summary>What a global id stands for. The values are part of ids that callers keep: add, never change.</summary>
internal enum NodeKind
{
    Ticket = 'T',
    Message = 'M',
    User = 'U',
    Agent = 'A',
    Team = 'G',
    Organisation = 'O',
    Tenant = 'C',
    ApiKey = 'K',
    View = 'V',
    Attachment = 'F',
}
