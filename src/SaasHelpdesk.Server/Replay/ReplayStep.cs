namespace SaasHelpdesk.Server.Replay;

/// <summary>One step of one incident: its opening, or an update.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Row">The update, or null for the opening.</param>
internal sealed record ReplayStep(Incident Incident, IncidentUpdate? Row);
