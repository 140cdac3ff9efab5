using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Validation;

namespace SaasHelpdesk.GraphQL.Tests.Validation;

internal static class RuleAssert
{
    internal static void Valid(Func<ValidationContext, ValidationRule> rule, string document) => Assert.Equal([], Errors(rule, document));

    /// <summary>Errors are written "message (line:column, line:column)".</summary>
    internal static void Invalid(Func<ValidationContext, ValidationRule> rule, string document, params string[] errors) =>
        Assert.Equal(errors, Errors(rule, document));

    private static IEnumerable<string> Errors(Func<ValidationContext, ValidationRule> rule, string document)
    {
        var context = new ValidationContext(PetSchema.Instance, Parser.ParseDocument(document), ExecutorLimits.Default);
        DocumentValidator.Run(context, [rule]);
        return context.Errors.Select(error =>
            $"{error.Message} ({string.Join(", ", error.Locations!.Select(location => $"{location.Line}:{location.Column}"))})");
    }
}
