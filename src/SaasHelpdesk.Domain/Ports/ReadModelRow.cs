namespace SaasHelpdesk.Domain.Ports;

/// <summary>A row of the read model, written in the same transaction as the event that changed it.</summary>
public abstract record ReadModelRow;
