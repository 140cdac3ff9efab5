namespace SaasHelpdesk.GrainRuntime;

/// <summary>Marker of everything that has a <see cref="GrainId"/>: grain references and grain classes.</summary>
public interface IAddressable;
