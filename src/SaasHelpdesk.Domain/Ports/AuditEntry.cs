namespace SaasHelpdesk.Domain.Ports;

/// <summary>A record in its place in the log.</summary>
/// <param name="Sequence">From 1 up without gap, by tenant.</param>
/// <param name="Record">What is recorded.</param>
/// <param name="PreviousHash">The hash of the entry before it, in lower-case hexadecimal; 64 zeros before the first.</param>
/// <param name="Hash">SHA-256 over all of this and the tenant, in lower-case hexadecimal.</param>
public sealed record AuditEntry(long Sequence, AuditRecord Record, string PreviousHash, string Hash);
