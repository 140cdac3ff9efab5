namespace SaasHelpdesk.GrainRuntime;

/// <summary>Marker interface of grains. Every public method of a grain interface returns a task.</summary>
public interface IGrain : IAddressable;
