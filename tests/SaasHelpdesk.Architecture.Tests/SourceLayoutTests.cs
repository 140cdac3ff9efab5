using System.Text.RegularExpressions;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>Where code stands.</summary>
public sealed partial class SourceLayoutTests
{
    [Fact]
    public void Files_should_hold_one_top_level_type() =>
        HouseRule.Holds(
            "A file holds one top-level type, or a family: Errors.cs, messages, or the nodes of a tree.",
            from file in Repository.Sources
            let types = file.Types.ToList()
            where types.Count > 1 && !IsFamily(file, types)
            select new Violation(file.Path, $"holds {string.Join(", ", types.Select(type => type.Name))}"),
            new Exemption("tests/SaasHelpdesk.GraphQL.Tests/Pets.cs", "The sample model of the specification, read as one piece."));

    [Fact]
    public void Files_should_be_named_for_their_type() =>
        HouseRule.Holds(
            "A file is named for its type (Type.cs, Type{T}.cs, Type.Aspect.cs), or holds the refusals of a feature (Errors.cs).",
            from file in Repository.Sources
            let types = file.Types.ToList()
            where types.Count == 1 && file.Name != "Errors" && file.Name.Split('.', '{')[0] != types[0].Name
            select new Violation(file.Path, $"holds {types[0].Name}"));

    [Fact]
    public void Namespaces_should_follow_folders() =>
        HouseRule.Holds(
            "A namespace is the project's name and the folders below it.",
            from file in Repository.Sources
            where file.Types.Any()
            let expected = string.Join('.', file.Path.Split('/')[1..^1])
            where file.Namespace != expected
            select new Violation(file.Path, $"is in {file.Namespace}, not in {expected}"));

    [Fact]
    public void Files_should_be_small()
    {
        const int Most = 400, NinetiethPercentile = 200, Median = 60;
        HouseRule.Holds(
            $"No file is longer than {Most} lines; split it by aspect.",
            from file in Repository.Sources
            where file.Lines > Most
            select new Violation(file.Path, $"has {file.Lines} lines"));

        var lengths = Repository.ProductSources.Select(file => file.Lines).Order().ToList();
        Assert.True(lengths[lengths.Count / 2] <= Median, $"Half of the files are longer than {lengths[lengths.Count / 2]} lines, the limit is {Median}.");
        Assert.True(
            lengths[lengths.Count * 9 / 10] <= NinetiethPercentile,
            $"A tenth of the files is longer than {lengths[lengths.Count * 9 / 10]} lines, the limit is {NinetiethPercentile}.");
    }

    // A family shows itself: refusals by the file's name, messages by deriving from the first, others by the file's plural and by being data:
    // records and enums, or classes with the same last word (FieldNode, ValueNode).
    private static bool IsFamily(SourceFile file, List<TopLevelType> types) =>
        file.Name.EndsWith("Errors", StringComparison.Ordinal) ||
        types.Skip(1).All(type => type.IsRecord && type.Bases.Contains(types[0].Name, StringComparison.Ordinal)) ||
        (file.Name.EndsWith('s') && types.Where(type => !type.IsRecord && type.Kind != "enum").DistinctBy(type => LastWord().Match(type.Name).Value).Count() <= 1);

    [GeneratedRegex("[A-Z][a-z0-9]*$")]
    private static partial Regex LastWord();
}
