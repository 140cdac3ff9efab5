using System.Reflection;

namespace SaasHelpdesk.GrainRuntime;

/// <summary>A grain call on its way, and its result once it is answered.</summary>
public interface IGrainCallContext
{
    /// <summary>The method and its arguments.</summary>
    IInvokable Request { get; }

    /// <summary>The grain that is called.</summary>
    object Grain { get; }

    /// <summary>The grain that calls, or null when the call comes from outside of grains.</summary>
    GrainId? SourceId { get; }

    /// <summary>The identity of the grain that is called.</summary>
    GrainId TargetId { get; }

    /// <summary>The full name of the grain interface that declares the method.</summary>
    string InterfaceName { get; }

    /// <summary>The name of the method.</summary>
    string MethodName { get; }

    /// <summary>The method of the grain interface.</summary>
    MethodInfo InterfaceMethod { get; }

    /// <summary>The result, null before the call is answered and for methods without one. Setting it replaces the answer.</summary>
    object? Result { get; set; }

    /// <summary>Goes on to the next filter, and after the last one to the grain. A filter that does not call it refuses the call.</summary>
    Task Invoke();
}
