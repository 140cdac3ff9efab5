using System.Text.Json.Serialization;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>What databases hold in JSON is read for ever.</summary>
public sealed class StoredContractTests
{
    [Fact]
    public void Stored_types_should_be_as_accepted()
    {
        var text = new ContractText();
        foreach (var family in Families)
        {
            text.Add(family.Base);
            foreach (var (name, type) in family.Members)
                text.Add(type, $"{name} =");
        }

        AcceptedText.Matches("tests/SaasHelpdesk.Architecture.Tests/Contracts/stored.txt", text.ToString());
    }

    [Fact]
    public void Stored_types_should_have_a_name_in_their_family() =>
        HouseRule.Holds(
            "Every type that derives from a stored family has a stored name there.",
            from family in Families
            from type in family.Base.Assembly.GetTypes()
            where type.IsSubclassOf(family.Base) && !type.IsAbstract && family.Members.All(member => member.Type != type)
            select new Violation(type.FullName!, $"has no name as {family.Base.Name}"));

    private static IEnumerable<(Type Base, List<(string Name, Type Type)> Members)> Families =>
        from type in ProductAssembly.All["SaasHelpdesk.Domain"].Types
        where type.IsDefined(typeof(JsonPolymorphicAttribute), inherit: false)
        orderby type.FullName
        select (type, (
            from member in type.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>()
            let name = $"{member.TypeDiscriminator}"
            orderby name
            select (name, member.DerivedType)).ToList());
}
