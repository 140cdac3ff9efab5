namespace SaasHelpdesk.GrainRuntime.Hosting;

/// <summary>A grain class that was registered for a grain interface.</summary>
internal sealed record GrainRegistration(Type Interface, Type Class);
