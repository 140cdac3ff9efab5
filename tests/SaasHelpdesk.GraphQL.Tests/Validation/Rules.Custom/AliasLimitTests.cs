using SaasHelpdesk.GraphQL.Validation.Rules.Custom;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules.Custom;

public sealed class AliasLimitTests
{
    [Fact]
    public void Rule_should_accept_as_many_aliases_as_allowed() =>
        RuleAssert.Valid(context => new AliasLimit(context), $"{{ {Aliases(500)} }}");

    [Fact]
    public void Rule_should_refuse_more() => RuleAssert.Invalid(
        context => new AliasLimit(context), $"{{ {Aliases(501)} }}", "The operation has more aliases than the 500 allowed. (1:1)");

    [Fact]
    public void Rule_should_count_aliases_of_fragments_each_time_they_are_included()
    {
        var fragments = Enumerable.Range(0, 80).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}");
        RuleAssert.Invalid(
            context => new AliasLimit(context),
            $"{{ ...F0 }} {string.Concat(fragments)} fragment F80 on Query {{ a: __typename }}",
            "The operation has more aliases than the 500 allowed. (1:1)");
    }

    private static string Aliases(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}: __typename "));
}
