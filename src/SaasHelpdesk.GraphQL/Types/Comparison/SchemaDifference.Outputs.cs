namespace SaasHelpdesk.GraphQL.Types.Comparison;

/// <summary>Objects, interfaces, unions and enums.</summary>
internal sealed partial class SchemaDifference
{
    private void CompareMembers(IUnionType old, IUnionType now) => Match(
        old.Members,
        now.Members,
        member => member.Name,
        (_, _) => { },
        member => Add(ChangeSeverity.Breaking, "TYPE_REMOVED_FROM_UNION", old.Name, $"{member.Name} was removed from union type {old.Name}."),
        member => Add(ChangeSeverity.Dangerous, "TYPE_ADDED_TO_UNION", old.Name, $"{member.Name} was added to union type {old.Name}."));

    private void CompareInterfaces(ICompositeType old, ICompositeType now) => Match(
        old.Interfaces,
        now.Interfaces,
        implemented => implemented.Name,
        (_, _) => { },
        implemented => Add(ChangeSeverity.Breaking, "IMPLEMENTED_INTERFACE_REMOVED", old.Name, $"{old.Name} no longer implements interface {implemented.Name}."),
        implemented => Add(ChangeSeverity.Dangerous, "IMPLEMENTED_INTERFACE_ADDED", old.Name, $"{old.Name} now implements interface {implemented.Name}."));

    private void CompareValues(string name, IEnumType old, IEnumType now) => Match(
        old.Values,
        now.Values,
        value => value.Name,
        (value, other) =>
        {
            var coordinate = $"{name}.{value.Name}";
            Describe(coordinate, value.Description, other.Description);
            Deprecate(coordinate, value.DeprecationReason, other.DeprecationReason);
            CompareApplied(coordinate, value.Directives, other.Directives);
        },
        value => Add(ChangeSeverity.Breaking, "VALUE_REMOVED_FROM_ENUM", $"{name}.{value.Name}", $"Enum value {name}.{value.Name} was removed."),
        value => Add(ChangeSeverity.Dangerous, "VALUE_ADDED_TO_ENUM", $"{name}.{value.Name}", $"Enum value {name}.{value.Name} was added."));

    private void CompareFields(ICompositeType old, ICompositeType now) => Match(
        old.Fields,
        now.Fields,
        field => field.Name,
        (field, other) => CompareField($"{old.Name}.{field.Name}", field, other),
        field => Add(ChangeSeverity.Breaking, "FIELD_REMOVED", $"{old.Name}.{field.Name}", $"Field {old.Name}.{field.Name} was removed."),
        field => Add(ChangeSeverity.Safe, "FIELD_ADDED", $"{old.Name}.{field.Name}", $"Field {old.Name}.{field.Name} was added."));

    private void CompareField(string coordinate, FieldDefinition old, FieldDefinition now)
    {
        if (old.Type.ToString() != now.Type.ToString())
        {
            var severity = IsSafeForOutput(old.Type, now.Type) ? ChangeSeverity.Safe : ChangeSeverity.Breaking;
            Add(severity, "FIELD_CHANGED_TYPE", coordinate, $"Field {coordinate} changed type from {old.Type} to {now.Type}.");
        }

        Describe(coordinate, old.Description, now.Description);
        Deprecate(coordinate, old.DeprecationReason, now.DeprecationReason);
        CompareApplied(coordinate, old.Directives, now.Directives);
        CompareArguments(coordinate, old.Arguments, now.Arguments);
    }

    /// <summary>A client that reads the old type reads the new one: only non-null was added, at any depth of lists.</summary>
    private static bool IsSafeForOutput(GraphQLType old, GraphQLType now)
    {
        if (now.IsNonNull)
        {
            return IsSafeForOutput(old.NullableType, now.NullableType);
        }

        return !old.IsNonNull && (old.Kind == TypeKind.List
            ? now.Kind == TypeKind.List && IsSafeForOutput(old.OfType!, now.OfType!)
            : now.Kind != TypeKind.List && old.Name == now.Name);
    }
}
