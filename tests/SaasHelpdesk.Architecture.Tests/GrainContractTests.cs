using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>What grains promise to their callers, and what they may use.</summary>
public sealed class GrainContractTests
{
    private static readonly string[] OrleansSurface =
    [
        "Grain", "IGrain", "IGrainWithStringKey", "IGrainFactory", "GrainExtensions", "IAddressable", "GrainId", "IdSpan", "RequestContext",
        "IIncomingGrainCallFilter", "IIncomingGrainCallContext", "IGrainCallContext", "DeactivationReason", "DeactivationReasonCode",
    ];

    [Fact]
    public void Grain_methods_should_return_tasks() =>
        HouseRule.Holds(
            "A method of a grain contract returns Task or Task<T>.",
            from type in Contracts
            where type.IsInterface
            from method in type.GetMethods()
            let result = method.ReturnType
            where result != typeof(Task) && !(result.IsGenericType && result.GetGenericTypeDefinition() == typeof(Task<>))
            select new Violation($"{type.Name}.{method.Name}", $"returns {result.Name}"));

    [Fact]
    public void Grains_should_use_what_Orleans_has() =>
        HouseRule.Holds(
            "Grains use only those types of the grain host that Orleans has under the same names (infra/docs/adr/0002).",
            from type in ProductAssembly.All["SaasHelpdesk.Grains"].TypeReferences
            where type.Assembly == "SaasHelpdesk.GrainRuntime" && !OrleansSurface.Contains(type.Name)
            select new Violation(type.FullName, "is used by SaasHelpdesk.Grains"),
            new Exemption("SaasHelpdesk.GrainRuntime.GrainRuntimeServiceCollectionExtensions", "Registers grain classes, which Orleans finds by itself."));

    [Fact]
    public void Grain_contracts_should_be_as_accepted()
    {
        var text = new ContractText();
        foreach (var type in Contracts)
            text.Add(type);
        AcceptedText.Matches("tests/SaasHelpdesk.Architecture.Tests/Contracts/grains.txt", text.ToString());
    }

    private static IEnumerable<Type> Contracts =>
        from type in ProductAssembly.All["SaasHelpdesk.Grains"].Types
        where type.IsVisible && $"{type.Namespace}.".StartsWith("SaasHelpdesk.Grains.Contracts.", StringComparison.Ordinal)
        where type is not { IsAbstract: true, IsSealed: true }
        orderby !type.IsInterface, type.FullName
        select type;
}
