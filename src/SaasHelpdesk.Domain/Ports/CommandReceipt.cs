using NodaTime;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>
/// Says in the ledger that a command was done, written in the same transaction as what it changed, so that a repeat of the command finds it.
/// </summary>
/// <param name="Command">The command's name, unique in the tenant for the command's stream.</param>
/// <param name="KeepUntil">When it may be forgotten.</param>
public sealed record CommandReceipt(string Command, Instant KeepUntil);
