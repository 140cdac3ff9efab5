using System.Reflection;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>How types are made.</summary>
public sealed class TypeShapeTests
{
    private static readonly Exemption Entry = new("Program", "The compiler makes it from the top-level statements of Program.cs.");

    [Fact]
    public void Classes_should_be_sealed() =>
        HouseRule.Holds(
            "A class is sealed, static or abstract, unless another class of its project derives from it.",
            from assembly in ProductAssembly.All.Values
            let bases = assembly.Types.Select(type => type.BaseType).OfType<Type>().Select(Definition).ToHashSet()
            from type in assembly.Types
            where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !bases.Contains(type)
            select new Violation(type.FullName!, "is neither sealed, static nor abstract"),
            Entry);

    [Fact]
    public void Structs_should_be_immutable() =>
        HouseRule.Holds(
            "A public struct is readonly.",
            from assembly in ProductAssembly.All.Values
            from type in assembly.Types
            where type is { IsValueType: true, IsEnum: false, IsVisible: true, IsByRefLike: false }
            where type.GetCustomAttributesData().All(attribute => attribute.AttributeType.Name != "IsReadOnlyAttribute")
            select new Violation(type.FullName!, "is not readonly"));

    [Fact]
    public void Fields_should_not_be_visible() =>
        HouseRule.Holds(
            "A public type shows properties, not fields.",
            from assembly in ProductAssembly.All.Values
            from type in assembly.Types
            where type is { IsVisible: true, IsEnum: false }
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !field.IsLiteral
            select new Violation($"{type.FullName}.{field.Name}", "is a public field"));

    [Fact]
    public void Program_should_show_nothing() =>
        HouseRule.Holds(
            "Nobody builds on the server, so it has no public types.",
            from type in ProductAssembly.All["SaasHelpdesk.Server"].Types
            where type.IsVisible
            select new Violation(type.FullName!, "is public"),
            Entry);

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
