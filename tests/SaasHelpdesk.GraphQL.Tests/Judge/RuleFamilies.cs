namespace SaasHelpdesk.GraphQL.Tests.Judge;

/// <summary>Rules of graphql-js and the rules of the specification that they stand for.</summary>
internal static class RuleFamilies
{
    internal static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["ExecutableDefinitionsRule"] = ["ExecutableDefinitions"],
        ["UniqueOperationNamesRule"] = ["OperationNameUniqueness"],
        ["LoneAnonymousOperationRule"] = ["LoneAnonymousOperation"],
        ["SingleFieldSubscriptionsRule"] = ["SingleRootField"],
        ["KnownTypeNamesRule"] = ["FragmentSpreadTypeExistence", "VariablesAreInputTypes"],
        ["VariablesAreInputTypesRule"] = ["FragmentSpreadTypeExistence", "VariablesAreInputTypes"],
        ["FragmentsOnCompositeTypesRule"] = ["FragmentsOnCompositeTypes"],
        ["ScalarLeafsRule"] = ["LeafFieldSelections"],
        ["FieldsOnCorrectTypeRule"] = ["FieldSelections"],
        ["UniqueFragmentNamesRule"] = ["FragmentNameUniqueness"],
        ["KnownFragmentNamesRule"] = ["FragmentSpreadTargetDefined"],
        ["NoUnusedFragmentsRule"] = ["FragmentsMustBeUsed"],
        ["PossibleFragmentSpreadsRule"] = ["FragmentSpreadIsPossible"],
        ["NoFragmentCyclesRule"] = ["FragmentSpreadsMustNotFormCycles"],
        ["UniqueVariableNamesRule"] = ["VariableUniqueness"],
        ["NoUndefinedVariablesRule"] = ["AllVariableUsesDefined"],
        ["NoUnusedVariablesRule"] = ["AllVariablesUsed"],
        ["KnownDirectivesRule"] = ["DirectivesAreDefined", "DirectivesAreInValidLocations"],
        ["UniqueDirectivesPerLocationRule"] = ["DirectivesAreUniquePerLocation"],
        ["KnownArgumentNamesRule"] = ["ArgumentNames"],
        ["UniqueArgumentNamesRule"] = ["ArgumentUniqueness"],
        ["ValuesOfCorrectTypeRule"] = ["ValuesOfCorrectType", "InputObjectFieldNames", "InputObjectRequiredFields"],
        ["ProvidedRequiredArgumentsRule"] = ["RequiredArguments"],
        ["VariablesInAllowedPositionRule"] = ["AllVariableUsagesAreAllowed"],
        ["OverlappingFieldsCanBeMergedRule"] = ["FieldSelectionMerging"],
        ["UniqueInputFieldNamesRule"] = ["InputObjectFieldUniqueness"],
    };

    /// <summary>Rules whose errors are located at the definition or spread instead of at its name.</summary>
    internal static IReadOnlySet<string> LocatedOtherwise { get; } = new HashSet<string>
    {
        "KnownFragmentNamesRule", "UniqueOperationNamesRule", "UniqueFragmentNamesRule", "UniqueVariableNamesRule",
    };

    /// <summary>
    /// Rules whose errors are grouped otherwise: one error for a variable however often it is used the same way, one for each pair of
    /// fields that conflict. Here only the verdict has to be the same, and some place that is named has to be named by the judge.
    /// </summary>
    internal static IReadOnlySet<string> Grouped { get; } = new HashSet<string>
    {
        "NoUndefinedVariablesRule", "VariablesInAllowedPositionRule", "OverlappingFieldsCanBeMergedRule", "KnownTypeNamesRule", "VariablesAreInputTypesRule",
    };
}
