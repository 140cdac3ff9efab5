using SaasHelpdesk.GraphQL.Validation.Rules;
using SaasHelpdesk.GraphQL.Validation.Rules.Custom;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>Validates documents against a schema, chapter 5.</summary>
internal static class DocumentValidator
{
    /// <summary>The rules in the order of the specification.</summary>
    internal static IReadOnlyList<Func<ValidationContext, ValidationRule>> SpecifiedRules { get; } =
    [
        context => new ExecutableDefinitions(context),
        context => new OperationTypeExistence(context),
        context => new OperationNameUniqueness(context),
        context => new LoneAnonymousOperation(context),
        context => new SingleRootField(context),
        context => new FieldSelections(context),
        context => new FieldSelectionMerging(context),
        context => new LeafFieldSelections(context),
        context => new ArgumentNames(context),
        context => new ArgumentUniqueness(context),
        context => new RequiredArguments(context),
        context => new FragmentNameUniqueness(context),
        context => new FragmentSpreadTypeExistence(context),
        context => new FragmentsOnCompositeTypes(context),
        context => new FragmentsMustBeUsed(context),
        context => new FragmentSpreadTargetDefined(context),
        context => new FragmentSpreadsMustNotFormCycles(context),
        context => new FragmentSpreadIsPossible(context),
        context => new ValuesOfCorrectType(context),
        context => new InputObjectFieldNames(context),
        context => new InputObjectFieldUniqueness(context),
        context => new InputObjectRequiredFields(context),
        context => new DirectivesAreDefined(context),
        context => new DirectivesAreInValidLocations(context),
        context => new DirectivesAreUniquePerLocation(context),
        context => new VariableUniqueness(context),
        context => new VariablesAreInputTypes(context),
        context => new AllVariableUsesDefined(context),
        context => new AllVariablesUsed(context),
        context => new AllVariableUsagesAreAllowed(context),
    ];

    /// <summary>House rules, which only make sense for a document that the specification allows.</summary>
    internal static IReadOnlyList<Func<ValidationContext, ValidationRule>> CustomRules { get; } =
    [
        context => new DepthLimit(context),
        context => new AliasLimit(context),
        context => new IntrospectionLimit(context),
    ];

    internal static IReadOnlyList<GraphQLError> Validate(ValidationContext context)
    {
        Run(context, SpecifiedRules);
        if (context.Errors.Count == 0)
        {
            Run(context, CustomRules);
        }

        return context.Errors;
    }

    internal static void Run(ValidationContext context, IEnumerable<Func<ValidationContext, ValidationRule>> rules) =>
        new DocumentWalker(context, [.. rules.Select(rule => rule(context))]).Walk();
}
