namespace SaasHelpdesk.GrainRuntime.Proxies;

/// <summary>The result type of methods that return a task without a result.</summary>
internal readonly struct VoidResult;
