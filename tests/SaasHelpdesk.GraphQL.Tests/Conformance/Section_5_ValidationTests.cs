using System.Reflection;
using System.Text.RegularExpressions;
using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Validation;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>5 Validation: each section that states a rule has one class of its name, and that class a test class.</summary>
public sealed partial class Section_5_ValidationTests
{
    public static TheoryData<string, string> Sections => new()
    {
        { "5.1.1", "Executable Definitions" },
        { "5.2.1.1", "Operation Type Existence" },
        { "5.2.2.1", "Operation Name Uniqueness" },
        { "5.2.3.1", "Lone Anonymous Operation" },
        { "5.2.4.1", "Single Root Field" },
        { "5.3.1", "Field Selections" },
        { "5.3.2", "Field Selection Merging" },
        { "5.3.3", "Leaf Field Selections" },
        { "5.4.1", "Argument Names" },
        { "5.4.2", "Argument Uniqueness" },
        { "5.4.3", "Required Arguments" },
        { "5.5.1.1", "Fragment Name Uniqueness" },
        { "5.5.1.2", "Fragment Spread Type Existence" },
        { "5.5.1.3", "Fragments on Composite Types" },
        { "5.5.1.4", "Fragments Must Be Used" },
        { "5.5.2.1", "Fragment Spread Target Defined" },
        { "5.5.2.2", "Fragment Spreads Must Not Form Cycles" },
        { "5.5.2.3", "Fragment Spread Is Possible" },
        { "5.6.1", "Values of Correct Type" },
        { "5.6.2", "Input Object Field Names" },
        { "5.6.3", "Input Object Field Uniqueness" },
        { "5.6.4", "Input Object Required Fields" },
        { "5.7.1", "Directives Are Defined" },
        { "5.7.2", "Directives Are in Valid Locations" },
        { "5.7.3", "Directives Are Unique per Location" },
        { "5.8.1", "Variable Uniqueness" },
        { "5.8.2", "Variables Are Input Types" },
        { "5.8.3", "All Variable Uses Defined" },
        { "5.8.4", "All Variables Used" },
        { "5.8.5", "All Variable Usages Are Allowed" },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Rule_should_have_the_name_of_its_section_and_a_test_class(string section, string title)
    {
        var name = Word().Replace(title, match => match.Groups[1].Value.ToUpperInvariant()).Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains(name, Rules);
        var tests = Assembly.GetExecutingAssembly().GetType($"SaasHelpdesk.GraphQL.Tests.Validation.Rules.{name}Tests");
        Assert.True(tests is not null, $"Section {section} has no test class.");
    }

    [Fact]
    public void Rules_should_be_those_of_the_chapter_in_its_order() => Assert.Equal(Sections.Count, Rules.Count);

    private static IReadOnlyList<string> Rules
    {
        get
        {
            var context = new ValidationContext(PetSchema.Instance, Parser.ParseDocument("{ dog { name } }"), ExecutorLimits.Default);
            return [.. DocumentValidator.SpecifiedRules.Select(rule => rule(context).GetType().Name)];
        }
    }

    [GeneratedRegex(@"\b([a-z])")]
    private static partial Regex Word();
}
