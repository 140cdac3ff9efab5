namespace SaasHelpdesk.GrainRuntime;

/// <summary>Marker interface of grains whose primary key is a string.</summary>
public interface IGrainWithStringKey : IGrain;
