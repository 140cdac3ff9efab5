using System.Reflection;

namespace SaasHelpdesk.GrainRuntime;

/// <summary>The request of a grain call: its method and its arguments.</summary>
public interface IInvokable
{
    /// <summary>The number of arguments.</summary>
    int GetArgumentCount();

    /// <summary>An argument, boxed where it is a value type.</summary>
    /// <param name="index">Zero-based position.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such argument.</exception>
    object? GetArgument(int index);

    /// <summary>The name of the method.</summary>
    string GetMethodName();

    /// <summary>The full name of the grain interface that declares the method.</summary>
    string GetInterfaceName();

    /// <summary>The method of the grain interface.</summary>
    MethodInfo GetMethod();

    /// <summary>The grain interface that declares the method.</summary>
    Type GetInterfaceType();
}
