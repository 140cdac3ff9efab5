using System.Reflection;
using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.Tests.Support;

/// <summary>Grains that only wake, each as the test says.</summary>
internal sealed class WakeableGrains(Func<string, Task<WakeAnswer>> wake) : IGrainFactory
{
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey)
        where TGrainInterface : IGrainWithStringKey
    {
        var proxy = DispatchProxy.Create<TGrainInterface, WakeOnlyProxy>();
        ((WakeOnlyProxy)(object)proxy).Wake = () => wake(primaryKey);
        return proxy;
    }

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => throw new NotSupportedException("Not needed to wake grains.");
}
