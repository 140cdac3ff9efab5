using System.Reflection;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.Tests.Support;

/// <summary>A grain of any interface of which only <see cref="IWakeableGrain.Wake"/> is called.</summary>
public class WakeOnlyProxy : DispatchProxy
{
    internal Func<Task<WakeAnswer>> Wake { get; set; } = null!;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name == nameof(IWakeableGrain.Wake)
        ? Wake()
        : throw new NotSupportedException($"{targetMethod?.Name} is not expected.");
}
