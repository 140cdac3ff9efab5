using System.Reflection;
using System.Text.RegularExpressions;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>Identifiers are typed.</summary>
public sealed partial class IdentifierTests
{
    private static readonly Type[] Raw = [typeof(string), typeof(Guid), typeof(long), typeof(int), typeof(Guid?), typeof(long?), typeof(int?)];

    [Fact]
    public void Signatures_should_use_typed_identifiers() =>
        HouseRule.Holds(
            "No raw identifier in a public signature of the domain or of a grain contract where a typed one exists.",
            from type in ProductAssembly.All["SaasHelpdesk.Domain"].Types.Concat(ProductAssembly.All["SaasHelpdesk.Grains"].Types)
            where type.IsVisible && !type.IsEnum
            from part in Parts(type)
            where Raw.Contains(part.Type) && IdentifierName().IsMatch(part.Name)
            select new Violation($"{type.FullName}.{part.Member}", $"{part.Name} is a raw {part.Type.Name}"));

    private static IEnumerable<(string Member, string Name, Type Type)> Parts(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var property in type.GetProperties(Own))
            yield return (property.Name, property.Name, property.PropertyType);
        foreach (var method in type.GetMethods(Own).Where(method => !method.IsSpecialName).Cast<MethodBase>().Concat(type.GetConstructors(Own)))
        {
            foreach (var parameter in method.GetParameters())
                yield return (method.Name, parameter.Name ?? "", parameter.ParameterType);
        }
    }

    [GeneratedRegex("^(?:.*Id|id|tenant|ticket|agent|team|user|provider|organi[sz]ation|calendar|policy|ladder|stream|assignee|requester)$", RegexOptions.IgnoreCase)]
    private static partial Regex IdentifierName();
}
