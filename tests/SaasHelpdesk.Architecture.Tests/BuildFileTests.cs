using System.Text.RegularExpressions;
using System.Xml.Linq;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>Settings and versions stand once.</summary>
public sealed partial class BuildFileTests
{
    private static IEnumerable<string> BuildFiles => Repository.Files.Where(path =>
        path.EndsWith(".csproj", StringComparison.Ordinal) || path.EndsWith(".props", StringComparison.Ordinal) || path.EndsWith(".targets", StringComparison.Ordinal));

    [Fact]
    public void Projects_should_hold_references_only() =>
        HouseRule.Holds(
            "A project file holds references; settings live in infra/build.",
            from path in BuildFiles
            where path.EndsWith(".csproj", StringComparison.Ordinal)
            from part in XDocument.Parse(Repository.Read(path)).Root!.Elements().SelectMany(part => part.Name == "ItemGroup" ? part.Elements() : [part])
            where part.Name.LocalName is not ("ProjectReference" or "PackageReference" or "FrameworkReference")
            select new Violation(path, $"holds {part.Name.LocalName}"),
            new Exemption("src/SaasHelpdesk.Grains/SaasHelpdesk.Grains.csproj", "Chooses between the embedded grain host and Orleans by a global using."),
            new Exemption("src/SaasHelpdesk.Storage/SaasHelpdesk.Storage.csproj", "Embeds its migrations, which are part of the program."),
            new Exemption("src/SaasHelpdesk.Server/SaasHelpdesk.Server.csproj", "Embeds the incidents of the demo."),
            new Exemption("tests/SaasHelpdesk.Grains.Tests/SaasHelpdesk.Grains.Tests.csproj", "Runs on the same databases as the storage suite, by its support files."),
            new Exemption("tests/SaasHelpdesk.EndToEnd.Tests/SaasHelpdesk.EndToEnd.Tests.csproj", "Runs on the same databases as the storage suite, by its support files."),
            new Exemption("tests/SaasHelpdesk.GraphQL.Tests/SaasHelpdesk.GraphQL.Tests.csproj", "Installs npm projects under the same lock as the end-to-end suite."));

    [Fact]
    public void Versions_should_be_named_in_one_place() =>
        HouseRule.Holds(
            "Package versions are named in infra/build/Packages.props and nowhere else.",
            from path in BuildFiles
            where path != "infra/build/Packages.props"
            from part in XDocument.Parse(Repository.Read(path)).Descendants()
            where part.Name == "PackageVersion"
                || (part.Name == "PackageReference" && (part.Attribute("Version") ?? part.Attribute("VersionOverride")) is not null)
            select new Violation(path, $"names a version of {part.Attribute("Include")?.Value}"));

    [Fact]
    public void Projects_should_have_a_lock_file() =>
        HouseRule.Holds(
            "Every project restores from its lock file.",
            from path in BuildFiles
            where path.EndsWith(".csproj", StringComparison.Ordinal)
            where !Repository.Files.Contains(path[..path.LastIndexOf('/')] + "/packages.lock.json")
            select new Violation(path, "has no packages.lock.json"));

    [Fact]
    public void Solution_should_hold_every_project()
    {
        var solution = Repository.Read("SaasHelpdesk.sln").Replace('\\', '/');
        HouseRule.Holds(
            "The solution holds every project.",
            from path in BuildFiles
            where path.EndsWith(".csproj", StringComparison.Ordinal) && !solution.Contains(path, StringComparison.Ordinal)
            select new Violation(path, "is not in SaasHelpdesk.sln"));
    }

    [Fact]
    public void Warnings_should_be_errors_with_documented_surface()
    {
        var common = XDocument.Parse(Repository.Read("infra/build/Common.props"));
        Assert.Equal("true", common.Descendants("TreatWarningsAsErrors").Single().Value);
        Assert.Equal("enable", common.Descendants("Nullable").Single().Value);
        Assert.Equal("true", XDocument.Parse(Repository.Read("src/Directory.Build.props")).Descendants("GenerateDocumentationFile").Single().Value);
    }

    [Fact]
    public void Suppressions_should_say_why() =>
        HouseRule.Holds(
            "A suppressed warning says why on its line.",
            from file in Repository.Sources
            from line in file.Text.Split('\n')
            where (Pragma().IsMatch(line) && !line.Contains("//", StringComparison.Ordinal))
                || (Suppression().IsMatch(line) && !line.Contains("Justification", StringComparison.Ordinal))
            select new Violation(file.Path, line.Trim()));

    [GeneratedRegex(@"^\s*#pragma warning disable")]
    private static partial Regex Pragma();

    [GeneratedRegex(@"^\s*\[(assembly: )?(Unconditional)?SuppressMessage")]
    private static partial Regex Suppression();
}
