using System.Text.RegularExpressions;
using SaasHelpdesk.Architecture.Tests.Support;

namespace SaasHelpdesk.Architecture.Tests;

/// <summary>Tests wait for nothing, skip nothing, and are named alike.</summary>
public sealed partial class TestHygieneTests
{
    [Fact]
    public void Tests_should_not_sleep() =>
        HouseRule.Holds(
            "A test waits for an event that it armed before, never for time to pass.",
            from file in Repository.TestSources
            from Match match in Sleep().Matches(file.Code)
            select new Violation(file.Path, $"calls {match.Value}"));

    [Fact]
    public void Tests_should_not_be_skipped() =>
        HouseRule.Holds(
            "No test is skipped.",
            from file in Repository.TestSources
            where Skip().IsMatch(file.Code)
            select new Violation(file.Path, "skips a test"));

    [Fact]
    public void Tests_should_be_named_for_subject_and_outcome() =>
        HouseRule.Holds(
            "A test is named Method_should_outcome or Method_should_outcome_when_condition.",
            from file in Repository.TestSources
            from Match match in TestMethod().Matches(file.Code)
            let name = match.Groups["name"].Value
            where !TestName().IsMatch(name)
            select new Violation(file.Path, $"has a test named {name}"));

    [Fact]
    public void Tests_should_be_seen_by_these_rules() =>
        HouseRule.Holds(
            "Every test looks like one to the rules that read sources.",
            from file in Repository.TestSources
            let attributes = TestAttribute().Count(file.Code)
            let methods = TestMethod().Count(file.Code)
            where attributes != methods
            select new Violation(file.Path, $"has {attributes} facts and theories, of which {methods} were found"));

    [Fact]
    public void Test_classes_should_be_named_for_their_subject() =>
        HouseRule.Holds(
            "A class with tests is named for its subject: XTests.",
            from file in Repository.TestSources
            where TestMethod().IsMatch(file.Code)
            from type in file.Types
            where type.Kind == "class" && !type.Name.EndsWith("Tests", StringComparison.Ordinal)
            select new Violation(file.Path, $"has tests in {type.Name}"));

    [GeneratedRegex(@"\bThread\.Sleep\b|\bTask\.Delay\b|\bSpinWait\b")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\bSkip\s*=[^=>]")]
    private static partial Regex Skip();

    [GeneratedRegex(@"(?<=\[|,\s*)\w*(Fact|Theory)\b(?=[\](,])")]
    private static partial Regex TestAttribute();

    [GeneratedRegex(@"(?<=\[|,\s*)\w*(Fact|Theory)\b(?=[\](,])[\s\S]*?\spublic\s+(?:(?:async|static|override|virtual)\s+)*[\w<>.?]+\s+(?<name>\w+)\s*\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)*_should_[A-Za-z0-9]+(_[A-Za-z0-9]+)*$")]
    private static partial Regex TestName();
}
