using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Syntax;
using SaasHelpdesk.GraphQL.Validation;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>How normative statements are asserted.</summary>
internal static class Spec
{
    /// <summary>The document is of the grammar and printing does not change it.</summary>
    internal static void Parses(string document)
    {
        var printed = AstPrinter.Print(Parser.ParseDocument(document));
        Assert.Equal(printed, AstPrinter.Print(Parser.ParseDocument(printed)));
    }

    /// <summary>Two documents are the same to all that matters.</summary>
    internal static void Same(string document, string other) =>
        Assert.Equal(AstPrinter.Print(Parser.ParseDocument(document)), AstPrinter.Print(Parser.ParseDocument(other)));

    internal static void IsNoDocument(string document)
    {
        var fault = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(document));
        Assert.True(fault.Location is { Line: > 0, Column: > 0 });
    }

    internal static void IsSchema(string source) => SchemaFromSyntax.Build(source);

    internal static void IsNoSchema(string source, string fault) =>
        Assert.Contains(fault, string.Join('\n', Assert.Throws<SchemaException>(() => SchemaFromSyntax.Build(source)).Faults), StringComparison.Ordinal);

    internal static IReadOnlyList<string> Faults(GraphQLSchema schema, string document) =>
        [.. DocumentValidator.Validate(new ValidationContext(schema, Parser.ParseDocument(document), ExecutorLimits.Default)).Select(error => error.Message)];

    /// <summary>The data of a response without errors.</summary>
    internal static async Task<string> DataAsync(GraphQLSchema schema, string document, string? variables = null)
    {
        var response = JsonNode.Parse(await schema.RunAsync(document, variables))!.AsObject();
        Assert.False(response.ContainsKey("errors"), response.ToJsonString());
        return response["data"]!.ToJsonString();
    }

    /// <summary>The request fails before execution: errors, and no data.</summary>
    internal static async Task IsRequestErrorAsync(GraphQLSchema schema, string document, string? variables = null)
    {
        var response = JsonNode.Parse(await schema.RunAsync(document, variables))!.AsObject();
        Assert.False(response.ContainsKey("data"), response.ToJsonString());
        Assert.NotEmpty(response["errors"]!.AsArray());
    }

    /// <summary>The request is executed, with errors at positions.</summary>
    internal static async Task IsExecutionErrorAsync(GraphQLSchema schema, string document, string? variables, string data, params string[] paths)
    {
        var response = JsonNode.Parse(await schema.RunAsync(document, variables))!.AsObject();
        Assert.Equal(data, response["data"]?.ToJsonString() ?? "null");
        Assert.Equal(paths, response["errors"]!.AsArray().Select(error => error!["path"]!.ToJsonString()));
    }
}
