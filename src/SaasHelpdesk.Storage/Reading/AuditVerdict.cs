using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>What a check of an audit log found.</summary>
/// <param name="Entries">How many entries were found good, from the first on.</param>
/// <param name="FirstBroken">Number of the first entry that is changed, missing or too many; null if there is none.</param>
/// <param name="Head">Where the log ends, as was recorded when it was last appended to.</param>
public sealed record AuditVerdict(long Entries, long? FirstBroken, AuditHead Head);
