using SaasHelpdesk.GraphQL.Validation.Rules.Custom;

namespace SaasHelpdesk.GraphQL.Tests.Validation.Rules.Custom;

public sealed class DepthLimitTests
{
    [Fact]
    public void Rule_should_accept_introspection_as_clients_do_it() =>
        RuleAssert.Valid(context => new DepthLimit(context), Nested(24, "name"));

    [Fact]
    public void Rule_should_refuse_fields_nested_too_deep() => RuleAssert.Invalid(
        context => new DepthLimit(context), Nested(25, "name"), "The operation nests fields 26 deep; 25 is allowed. (1:1)");

    [Fact]
    public void Rule_should_count_the_fields_of_fragments() => RuleAssert.Invalid(
        context => new DepthLimit(context),
        Nested(20, "...A") + " fragment A on Pet { ...B } fragment B on Pet { friends { friends { friends { friends { friends { name } } } } } }",
        "The operation nests fields 26 deep; 25 is allowed. (1:1)");

    private static string Nested(int depth, string leaf) =>
        $"{{ pet {{ {string.Concat(Enumerable.Repeat("friends { ", depth - 1))} {leaf} {new string('}', depth - 1)} }} }}";
}
