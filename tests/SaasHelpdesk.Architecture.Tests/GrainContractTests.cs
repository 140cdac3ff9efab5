using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>What grains promise to their callers, and what they may use.</summary>
public sealed class GrainContractTests
{
    private const string Accepted = "tests/SaasHelpdesk.Architecture.Tests/Contracts/grains.txt";

    [Fact]
    public void Grain_methods_should_return_tasks() =>
        HouseRule.Holds(
            "A method of a grain contract returns Task or Task<T>.",
            from type in GrainContracts.Interfaces
            from method in type.GetMethods()
            let result = method.ReturnType
            where result != typeof(Task) && !(result.IsGenericType && result.GetGenericTypeDefinition() == typeof(Task<>))
            select new Violation($"{type.Name}.{method.Name}", $"returns {result.Name}"));

    [Fact]
    public void Grain_contracts_should_be_as_accepted()
    {
        var path = Path.Combine(Repository.Root, Accepted);
        var current = GrainContracts.Print();
        if (Environment.GetEnvironmentVariable("HELPDESK_ACCEPT") == "1")
            File.WriteAllText(path, current);
        Assert.True(
            File.ReadAllText(path) == current,
            $"The grain contracts differ from {Accepted}. If the change is meant, run the tests with HELPDESK_ACCEPT=1 and commit the file.");
    }
}
