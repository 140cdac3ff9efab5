using System.Text.RegularExpressions;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>What the repository shows.</summary>
public sealed partial class RepositoryTests
{
    private static readonly string[] TextKinds =
    [
        ".cs", ".csproj", ".css", ".editorconfig", ".html", ".js", ".json", ".md", ".props", ".sh", ".sln", ".sql", ".targets", ".ts", ".tsx", ".txt",
        ".xml", ".yaml", ".yml",
    ];

    [Fact]
    public void Root_should_show_the_rooms_of_the_house() =>
        Assert.Equal(
            ["README.md", "SaasHelpdesk.sln", "docker-compose.yml", "global.json", "infra", "src", "tests"],
            Repository.Files.Select(path => path.Split('/')[0]).Distinct().Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal));

    [Fact]
    public void Decisions_should_be_in_the_index()
    {
        var index = Repository.Read("infra/docs/adr/README.md");
        HouseRule.Holds(
            "Every decision record is in infra/docs/adr/README.md once.",
            from path in Repository.Files
            where DecisionFile().IsMatch(path)
            let links = index.Split($"({Path.GetFileName(path)})").Length - 1
            where links != 1
            select new Violation(path, $"is in the index {links} times"));
    }

    [Fact]
    public void Documents_should_link_to_what_exists() =>
        HouseRule.Holds(
            "A relative link in a document leads to a file or folder.",
            from path in Repository.Files
            where path.EndsWith(".md", StringComparison.Ordinal)
            from Match link in RelativeLink().Matches(Repository.Read(path))
            let target = Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, link.Groups[1].Value)
            where !Path.Exists(target)
            select new Violation(path, $"links to {link.Groups[1].Value}"));

    [Fact]
    public void Files_should_not_depend_on_a_machine() =>
        HouseRule.Holds(
            "No absolute path of a machine and no package registry in any file.",
            from path in Repository.Files
            where TextKinds.Contains(Path.GetExtension(path))
            from Match match in MachineDetail().Matches(Repository.Read(path))
            select new Violation(path, $"says {match.Value}"));

    [GeneratedRegex(@"^infra/docs/adr/(\d{4})-[a-z0-9-]+\.md$")]
    private static partial Regex DecisionFile();

    [GeneratedRegex(@"\]\((?!\w+:|#)([^)#\s]+)[^)]*\)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"(?<![\w.~-])/(home|root|Users|work|mnt)/\w+|\b[A-Z]:\\\w+|nuget\.org|registry\.npmjs|registry\.yarnpkg|pkgs\.dev\.azure|(?<!\w)pypi\.org")]
    private static partial Regex MachineDetail();
}
