using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>Who made an audited change. No name: names change and may have to be erased, what is chained may not.</summary>
/// <param name="Kind">Which side.</param>
/// <param name="User">The person or program.</param>
/// <param name="Credential">The first characters of the credential's hash, which open nothing; null where there was none.</param>
public sealed record AuditActor(AuthorKind Kind, UserId User, string? Credential);
