using System.Xml.Linq;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>Who may know whom. Arrows go down only.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["SaasHelpdesk.Domain"] = [],
        ["SaasHelpdesk.GraphQL"] = [],
        ["SaasHelpdesk.GrainRuntime"] = [],
        ["SaasHelpdesk.Grains"] = ["SaasHelpdesk.Domain", "SaasHelpdesk.GrainRuntime"],
        ["SaasHelpdesk.Storage"] = ["SaasHelpdesk.Domain"],
        ["SaasHelpdesk.Identity"] = ["SaasHelpdesk.Domain", "SaasHelpdesk.Storage"],
        ["SaasHelpdesk.Api"] =
            ["SaasHelpdesk.Domain", "SaasHelpdesk.GraphQL", "SaasHelpdesk.Grains", "SaasHelpdesk.Identity", "SaasHelpdesk.Storage"],
        ["SaasHelpdesk.Server"] =
        [
            "SaasHelpdesk.Api", "SaasHelpdesk.Domain", "SaasHelpdesk.GrainRuntime", "SaasHelpdesk.Grains", "SaasHelpdesk.GraphQL",
            "SaasHelpdesk.Identity", "SaasHelpdesk.Storage",
        ],
    };

    [Fact]
    public void Projects_should_be_those_of_the_house() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), ProductAssembly.All.Keys);

    [Fact]
    public void Projects_should_reference_only_what_lies_below() =>
        HouseRule.Holds(
            "A project refers only to projects below it (infra/docs/architecture.md).",
            from path in Repository.ProductProjects
            let project = Path.GetFileNameWithoutExtension(path)
            from reference in XDocument.Parse(Repository.Read(path)).Descendants("ProjectReference")
            let target = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
            where !Allowed[project].Contains(target)
            select new Violation(path, $"refers to {target}"));

    [Fact]
    public void Assemblies_should_use_only_what_lies_below() =>
        HouseRule.Holds(
            "An assembly uses only assemblies below it (infra/docs/architecture.md).",
            from assembly in ProductAssembly.All.Values
            from target in assembly.References
            where target.StartsWith("SaasHelpdesk.", StringComparison.Ordinal) && !Allowed[assembly.Name].Contains(target)
            select new Violation(assembly.Name, $"uses {target}"));

    [Fact]
    public void Api_should_know_grains_by_their_contracts_alone() =>
        HouseRule.Holds(
            "The API refers to grain contracts, never to grains.",
            from type in ProductAssembly.All["SaasHelpdesk.Api"].TypeReferences
            where type.Assembly == "SaasHelpdesk.Grains" && !IsWithin(type.Namespace, "SaasHelpdesk.Grains.Contracts")
            select new Violation(type.FullName, "is used by SaasHelpdesk.Api"));

    [Fact]
    public void Libraries_should_stand_on_their_own() =>
        HouseRule.Holds(
            "Domain stands on NodaTime, GraphQL on the base class library, GrainRuntime on the hosting abstractions.",
            from project in (string[])["SaasHelpdesk.Domain", "SaasHelpdesk.GraphQL", "SaasHelpdesk.GrainRuntime"]
            from target in ProductAssembly.All[project].References
            where !target.StartsWith("System.", StringComparison.Ordinal)
            where !(project == "SaasHelpdesk.Domain" && target == "NodaTime")
            where !(project == "SaasHelpdesk.GrainRuntime" && target.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            select new Violation(project, $"uses {target}"));

    private static bool IsWithin(string name, string parent) =>
        name == parent || name.StartsWith(parent + ".", StringComparison.Ordinal);
}
