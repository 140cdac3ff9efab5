using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Conditions;

/// <summary>Conditions in words.</summary>
public static class ConditionWords
{
    /// <summary>A condition as part of a sentence: "priority is critical or high, and the requester is a VIP".</summary>
    public static string Tell(Condition condition, Language language) => Tell(condition, language == Language.De);

    private static string Tell(Condition condition, bool german)
    {
        if (condition.Field is { } field)
            return Leaf(field, condition, german);
        if (condition.Not is { } not)
            return german ? $"nicht ({Tell(not, german)})" : $"not ({Tell(not, german)})";
        if (!condition.All.IsEmpty)
            return Join(condition.All, german ? " und " : " and ", german);
        return condition.Any.IsEmpty ? german ? "immer" : "always" : Join(condition.Any, german ? " oder " : " or ", german);
    }

    private static string Join(IEnumerable<Condition> parts, string word, bool german) =>
        string.Join(word, parts.Select(part => part.Field is null && part.Not is null ? $"({Tell(part, german)})" : Tell(part, german)));

    private static string Leaf(ConditionField field, Condition condition, bool german)
    {
        var name = Name(field, german);
        var values = string.Join(german ? " oder " : " or ", condition.Values);
        return (condition.Operator, german) switch
        {
            (ConditionOperator.In, false) => $"{name} is {values}",
            (ConditionOperator.NotIn, false) => $"{name} is not {values}",
            (ConditionOperator.Under, false) => $"{name} is {values} or below",
            (_, false) => $"{name} is set",
            (ConditionOperator.In, true) => $"{name} ist {values}",
            (ConditionOperator.NotIn, true) => $"{name} ist nicht {values}",
            (ConditionOperator.Under, true) => $"{name} ist {values} oder darunter",
            (_, true) => $"{name} ist gesetzt",
        };
    }

    private static string Name(ConditionField field, bool german) => (field, german) switch
    {
        (ConditionField.Type, false) => "type",
        (ConditionField.Priority, false) => "priority",
        (ConditionField.Category, false) => "category",
        (ConditionField.Channel, false) => "channel",
        (ConditionField.Organisation, false) => "organisation",
        (ConditionField.Vip, false) => "VIP",
        (ConditionField.Tag, false) => "a tag",
        (_, false) => "team",
        (ConditionField.Type, true) => "Art",
        (ConditionField.Priority, true) => "Priorität",
        (ConditionField.Category, true) => "Kategorie",
        (ConditionField.Channel, true) => "Kanal",
        (ConditionField.Organisation, true) => "Organisation",
        (ConditionField.Vip, true) => "VIP",
        (ConditionField.Tag, true) => "ein Schlagwort",
        (_, true) => "Team",
    };
}
