namespace SaasHelpdesk.GrainRuntime.Proxies;

/// <summary>The method that a generated request type calls: a static field per request type instead of a lookup per call.</summary>
internal static class GrainMethodOf<TRequest>
    where TRequest : struct, IGrainRequest
{
    public static GrainMethod Value = null!;
}
