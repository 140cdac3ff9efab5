using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Conditions;

/// <summary>Every refusal of a condition.</summary>
internal static class ConditionErrors
{
    public static Refusal Shape(string field) =>
        Refusal.Validation("condition.shape", "A condition either compares a field or combines others with all, any or not.", field);

    public static Refusal TooLarge(string field) => Refusal.Validation(
        "condition.too-large",
        $"A condition may be {ConditionValidation.MaxDepth} levels deep and have {ConditionValidation.MaxNodes} parts and {ConditionValidation.MaxValues} values a part.",
        field);

    public static Refusal Operator(ConditionField compared, ConditionOperator @operator, string field) =>
        Refusal.Validation("condition.operator", $"{compared} cannot be compared with {@operator}.", field);

    public static Refusal NoValues(string field) =>
        Refusal.Validation("condition.no-values", "The comparison needs at least one value.", field);

    public static Refusal UnexpectedValues(string field) =>
        Refusal.Validation("condition.unexpected-values", "Whether a field is set is asked without values.", field);

    public static Refusal UnknownValue(ConditionField compared, string? value, string field) =>
        Refusal.Validation("condition.unknown-value", $"'{value}' is no value of {compared}.", field);

    public static Refusal UnknownTeam(string value, string field) =>
        Refusal.Validation("condition.unknown-team", $"There is no team '{value}'.", field);

    public static Refusal UnknownCategory(string value, string field) =>
        Refusal.Validation("condition.unknown-category", $"There is no category '{value}'.", field);
}
