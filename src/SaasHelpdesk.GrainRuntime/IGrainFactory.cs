namespace SaasHelpdesk.GrainRuntime;

/// <summary>Gives references to grains. A grain always exists: getting a reference activates nothing.</summary>
public interface IGrainFactory
{
    /// <summary>The reference to the grain with this key. References are cheap, may be kept, and outlive activations.</summary>
    /// <typeparam name="TGrainInterface">A grain interface that a registered grain class implements.</typeparam>
    /// <param name="primaryKey">The primary key; not empty.</param>
    /// <exception cref="ArgumentException">The key is empty, or no grain class is registered for the interface.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey) where TGrainInterface : IGrainWithStringKey;

    /// <summary>The same as <see cref="GetGrain{TGrainInterface}(string)"/> for an interface known at run time only.</summary>
    /// <param name="grainInterfaceType">A grain interface that a registered grain class implements.</param>
    /// <param name="grainPrimaryKey">The primary key; not empty.</param>
    /// <exception cref="ArgumentException">The key is empty, or no grain class is registered for the interface.</exception>
    IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey);
}
