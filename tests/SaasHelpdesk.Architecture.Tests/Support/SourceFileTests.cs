namespace SaasHelpdesk.Architecture.Tests.Support;

public sealed class SourceFileTests
{
    [Fact]
    public void Types_should_hold_every_compiled_type()
    {
        var seen = Repository.ProductSources.SelectMany(file => file.Types.Select(type => $"{file.Namespace}.{type.Name}")).ToHashSet();
        HouseRule.Holds(
            "The rules that read sources see every type that the compiler saw.",
            from assembly in ProductAssembly.All.Values
            from type in assembly.Types
            where !type.IsNested && type.Namespace is not null
            let name = type.FullName!.Split('`')[0]
            where !seen.Contains(name)
            select new Violation(name, "was not found in any source file"));
    }
}
