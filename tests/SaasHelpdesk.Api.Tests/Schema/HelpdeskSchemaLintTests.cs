using SaasHelpdesk.Api.Tests.Schema.Lint;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Schema;

public sealed class HelpdeskSchemaLintTests
{
    private static readonly SchemaMap Map = SchemaMap.Load();

    public static TheoryData<string> Rules => [.. SchemaLint.Rules.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Schema_should_keep_the_rule(string rule)
    {
        var violations = SchemaLint.Rules[rule](Map).ToList();
        Assert.True(violations.Count == 0, $"Rule: {rule}.\n{string.Join('\n', violations)}");
    }

    [Fact]
    public void Exceptions_should_be_of_things_that_exist()
    {
        var paths = Map.Elements.Select(element => element.Path).ToHashSet();
        Assert.DoesNotContain(LintExceptions.All, exception => !paths.Contains(exception.Key));
        Assert.All(LintExceptions.All, exception => Assert.EndsWith(".", exception.Value, StringComparison.Ordinal));
    }
}
