using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Tests.Execution;

/// <summary>Section 3.13: directives of the host, read by its resolvers.</summary>
public sealed class CustomDirectiveTests
{
    private static readonly GraphQLSchema Schema = Build();

    [Theory]
    [InlineData("{ text }", "text")]
    [InlineData("{ text @upper }", "TEXT")]
    [InlineData("{ text @cut(to: 2) }", "te")]
    [InlineData("{ text @cut }", "tex")]
    [InlineData("{ text @cut(to: null) }", "text")]
    [InlineData("{ text @wrap(in: \"()\") @wrap(in: \"[]\") }", "[(text)]")]
    [InlineData("{ text @wrap(in: \"()\") ...F } fragment F on Query { text @wrap(in: \"<>\") }", "<(text)>")]
    [InlineData("query @shout { text }", "text!")]
    [InlineData("{ text @mark(style: { bold: true, levels: [1, 2] }) }", "text bold 1,2")]
    public async Task Directives_should_be_read_by_resolvers(string document, string expected) =>
        Assert.Equal($$$"""{"data":{"text":"{{{expected}}}"}}""", await Schema.RunAsync(document));

    [Theory]
    [InlineData("""{"to":1}""", "t")]
    [InlineData("{}", "tex")]
    [InlineData("""{"to":null}""", "text")]
    public async Task Directives_should_take_variables(string variables, string expected) =>
        Assert.Equal($$$"""{"data":{"text":"{{{expected}}}"}}""", await Schema.RunAsync("query ($to: Int) { text @cut(to: $to) }", variables));

    [Fact]
    public async Task Directives_should_fail_the_field_when_a_variable_is_null_where_none_is_taken() => Assert.Equal(
        """{"errors":[{"message":"Argument \"in\" has invalid value $in at \"in\": Expected value of non-null type \"String!\" not to be null.","locations":[{"line":1,"column":30}],"path":["text"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"text":null}}""",
        await Schema.RunAsync("""query ($in: String = "()") { text @wrap(in: $in) }""", """{"in":null}"""));

    [Theory]
    [InlineData("{ text @unknown }", "Unknown directive \\\"@unknown\\\".")]
    [InlineData("{ text @shout }", "Directive \\\"@shout\\\" may not be used on FIELD.")]
    [InlineData("{ text @cut @cut }", "The directive \\\"@cut\\\" can only be used once at this location.")]
    [InlineData("{ text @wrap }", "Argument \\\"in\\\" of type \\\"String!\\\" is required on directive \\\"@wrap\\\", but it was not provided.")]
    [InlineData("{ text @cut(by: 1) }", "Unknown argument \\\"by\\\" on directive \\\"@cut\\\".")]
    [InlineData("{ text @cut(to: \"x\") }", "Int cannot represent non-integer value: \\\"x\\\"")]
    public async Task Directives_should_be_validated(string document, string message) =>
        Assert.Contains(message, await Schema.RunAsync(document), StringComparison.Ordinal);

    private static GraphQLSchema Build()
    {
        var schema = new SchemaBuilder();
        schema.Directive("upper", null, ["FIELD"]);
        schema.Directive("cut", null, ["FIELD"]).ArgWithDefault("to", GraphQLTypes.Int, null, "3");
        schema.Directive("wrap", null, ["FIELD"], repeatable: true).Arg("in", GraphQLTypes.String.NonNull(), null);
        schema.Directive("shout", null, ["QUERY"]);
        schema.Directive("mark", null, ["FIELD"]).Arg("style", schema.InputObject("Style"), null);
        schema.InputObject("Style").Field("bold", GraphQLTypes.Boolean, null).Field("levels", GraphQLTypes.Int.NonNull().List(), null);
        schema.Query.Field("text", GraphQLTypes.String, null, (_, context) =>
        {
            var text = context.Carries("upper") ? "TEXT" : "text";
            text = context.TryGetDirective("cut", out var cut) && cut.Arg<int?>("to") is { } length ? text[..length] : text;
            foreach (var wrap in context.Directives.Where(directive => directive.Name == "wrap"))
            {
                text = wrap.Arg<string>("in")![0] + text + wrap.Arg<string>("in")![1];
            }

            if (context.TryGetDirective("mark", out var mark) && mark.HasArg("style") && mark.Arg<InputObject>("style") is { } style)
            {
                text += $"{(style.Get<bool>("bold") ? " bold" : "")} {string.Join(',', style.GetList<int>("levels"))}";
            }

            return text + (context.OperationDirectives.Any(directive => directive.Name == "shout") ? "!" : "");
        });
        return schema.Build();
    }
}
