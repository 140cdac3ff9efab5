using System.Reflection;

namespace SaasHelpdesk.GrainRuntime;

/// <summary>A grain call as the grain that is called sees it.</summary>
public interface IIncomingGrainCallContext : IGrainCallContext
{
    /// <summary>The method of the grain class.</summary>
    MethodInfo ImplementationMethod { get; }
}
