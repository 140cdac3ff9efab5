namespace SaasHelpdesk.Storage.Reading;

/// <summary>How many tickets a team has that are neither resolved nor closed.</summary>
/// <param name="Open">All of them.</param>
/// <param name="Unassigned">Of those: without an assignee.</param>
/// <param name="Breached">Of those: with a clock that was breached.</param>
public sealed record TeamLoad(int Open, int Unassigned, int Breached);
