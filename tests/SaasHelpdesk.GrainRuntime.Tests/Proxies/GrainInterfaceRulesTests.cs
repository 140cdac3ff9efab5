using Microsoft.Extensions.DependencyInjection;

namespace SaasHelpdesk.GrainRuntime.Tests.Proxies;

public sealed class GrainInterfaceRulesTests
{
    private interface IGeneric : IGrainWithStringKey
    {
        Task Do<T>(T value);
    }

    private interface IProperty : IGrainWithStringKey
    {
        Task<int> Value { get; }
    }

    private interface IVoid : IGrainWithStringKey
    {
        void Do();
    }

    private interface IByReference : IGrainWithStringKey
    {
        Task Do(ref int value);
    }

    [Fact]
    public void AddGrain_should_refuse_generic_methods() =>
        Refuses<IGeneric, GenericGrain>("must not have generic methods, but Do is one");

    [Fact]
    public void AddGrain_should_refuse_properties() =>
        Refuses<IProperty, PropertyGrain>("must have methods only, but has the property or event of get_Value");

    [Fact]
    public void AddGrain_should_refuse_methods_without_a_task() =>
        Refuses<IVoid, VoidGrain>("must return tasks, but Do returns System.Void");

    [Fact]
    public void AddGrain_should_refuse_reference_parameters() =>
        Refuses<IByReference, ByReferenceGrain>("must not have ref, in or out parameters, but Do has value");

    [Fact]
    public void AddGrain_should_refuse_a_class_in_place_of_an_interface() =>
        Refuses<VoidGrain, VoidGrain>("must be an interface that extends IGrainWithStringKey");

    private static void Refuses<TInterface, TGrain>(string rule)
        where TInterface : class, IGrainWithStringKey
        where TGrain : Grain, TInterface
    {
        var thrown = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddGrainRuntime().AddGrain<TInterface, TGrain>());
        Assert.Equal($"Grain interface {typeof(TInterface)} {rule}.", thrown.Message);
    }

    private sealed class GenericGrain : Grain, IGeneric
    {
        public Task Do<T>(T value) => Task.CompletedTask;
    }

    private sealed class PropertyGrain : Grain, IProperty
    {
        public Task<int> Value => Task.FromResult(0);
    }

    private sealed class VoidGrain : Grain, IVoid
    {
        public void Do()
        {
        }
    }

    private sealed class ByReferenceGrain : Grain, IByReference
    {
        public Task Do(ref int value) => Task.CompletedTask;
    }
}
