using SaasHelpdesk.GrainRuntime.Activations;
using SaasHelpdesk.GrainRuntime.Proxies;

namespace SaasHelpdesk.GrainRuntime.Hosting;

/// <summary>A grain interface with the class behind it.</summary>
internal sealed class GrainInterface(GrainClass grainClass, Type type)
{
    private readonly Func<GrainClass, string, GrainReference> _constructor = GrainProxyFactory.ConstructorOf(type);

    /// <summary>The reference that the activation keeps, or a new one. All implement the interface.</summary>
    public TGrainInterface GetReference<TGrainInterface>(string key)
        where TGrainInterface : IGrain
    {
        var activation = grainClass.Find(key);
        if (activation?.Reference is TGrainInterface known && (typeof(TGrainInterface) != typeof(IGrain) || type.IsInstanceOfType(known)))
            return known;

        var reference = _constructor(grainClass, key);
        if (activation is not null)
        {
            reference.Bind(activation);
            activation.Reference ??= reference;
        }

        return (TGrainInterface)(object)reference;
    }
}
