namespace SaasHelpdesk.Domain.Sla;

/// <summary>What is written down while facts are applied, apart from the clocks themselves; null for what nobody asked for.</summary>
internal readonly record struct ClockTrace(LedgerTrace? Ledger, MomentTrace? Moments);
