using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.GrainRuntime.Hosting;

namespace SaasHelpdesk.GrainRuntime.Activations;

/// <summary>A registered grain class and its activations.</summary>
internal sealed class GrainClass
{
    private const string Suffix = "grain";

    private readonly ConcurrentDictionary<string, Activation> _activations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<MethodInfo, MethodInfo> _implementations = new();
    private readonly Type _type;
    private readonly ObjectFactory _create;
    private readonly bool _isScoped;

    public GrainClass(GrainHost host, Type type, bool isScoped)
    {
        (Host, _type, _isScoped) = (host, type, isScoped);
        Type = GrainType.Create(NameOf(type));
        Tag = new("helpdesk.grain", Type.ToString());
        HasOnActivate = Overrides(nameof(Grain.OnActivateAsync));
        HasOnDeactivate = Overrides(nameof(Grain.OnDeactivateAsync));
        IsFilter = type.IsAssignableTo(typeof(IIncomingGrainCallFilter));
        _create = ActivatorUtilities.CreateFactory(type, System.Type.EmptyTypes);
    }

    public GrainHost Host { get; }

    public GrainType Type { get; }

    /// <summary>Names the class in metrics.</summary>
    public KeyValuePair<string, object?> Tag { get; }

    public bool HasOnActivate { get; }

    public bool HasOnDeactivate { get; }

    /// <summary>Whether its grains filter their own calls.</summary>
    public bool IsFilter { get; }

    public IIncomingGrainCallFilter[] Filters => Host.Filters;

    public IEnumerable<Activation> Activations => _activations.Values;

    public int Count => _activations.Count;

    public Activation? Find(string key) => _activations.GetValueOrDefault(key);

    /// <summary>
    /// Makes an activation, which only the caller that gets true may begin, or finds the one that another caller has made. Gives
    /// null when the host takes no new calls from outside.
    /// </summary>
    public bool TryCreate(string key, bool fromGrain, out Activation? activation)
    {
        if (Host.IsStopping && !fromGrain)
        {
            activation = null;
            return false;
        }

        var created = new Activation(this, key);
        activation = _activations.GetOrAdd(key, created);
        if (activation != created)
            return false;

        Host.Created(created);
        return true;
    }

    public void Replace(Activation old, Activation next) => _activations.TryUpdate(old.Key, next, old);

    public void Remove(Activation activation) => _activations.TryRemove(new(activation.Key, activation));

    public (Grain Grain, IAsyncDisposable? Scope) CreateGrain()
    {
        if (!_isScoped)
            return ((Grain)_create(Host.Services, null), null);

        var scope = Host.Services.CreateAsyncScope();
        try
        {
            return ((Grain)_create(scope.ServiceProvider, null), scope);
        }
        catch
        {
            scope.Dispose();
            throw;
        }
    }

    public MethodInfo ImplementationOf(MethodInfo interfaceMethod) => _implementations.GetOrAdd(interfaceMethod, method =>
    {
        var map = _type.GetInterfaceMap(method.DeclaringType!);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, method)];
    });

    private static string NameOf(Type type)
    {
        var name = type.Name.ToLowerInvariant();
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    private bool Overrides(string method) => _type.GetMethod(method)!.DeclaringType != typeof(Grain);
}
