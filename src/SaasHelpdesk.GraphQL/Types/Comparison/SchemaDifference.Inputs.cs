using SaasHelpdesk.GraphQL.Language;

namespace SaasHelpdesk.GraphQL.Types.Comparison;

/// <summary>Arguments, input objects and directives.</summary>
internal sealed partial class SchemaDifference
{
    private void CompareArguments(string owner, IReadOnlyList<InputValueDefinition> old, IReadOnlyList<InputValueDefinition> now) => Match(
        old,
        now,
        argument => argument.Name,
        (argument, other) => CompareInput("ARGUMENT", $"{owner}({argument.Name}:)", argument, other),
        argument => Add(ChangeSeverity.Breaking, "ARGUMENT_REMOVED", $"{owner}({argument.Name}:)", $"Argument {owner}({argument.Name}:) was removed."),
        argument => AddedInput("ARGUMENT", $"{owner}({argument.Name}:)", argument));

    private void CompareInputs(IInputObjectType old, IInputObjectType now)
    {
        if (old.IsOneOf != now.IsOneOf)
        {
            Add(
                now.IsOneOf ? ChangeSeverity.Breaking : ChangeSeverity.Safe,
                now.IsOneOf ? "ONE_OF_ADDED" : "ONE_OF_REMOVED",
                old.Name,
                now.IsOneOf ? $"{old.Name} takes exactly one field now." : $"{old.Name} takes any number of fields now.");
        }

        Match(
            old.Fields,
            now.Fields,
            field => field.Name,
            (field, other) => CompareInput("INPUT_FIELD", $"{old.Name}.{field.Name}", field, other),
            field => Add(ChangeSeverity.Breaking, "INPUT_FIELD_REMOVED", $"{old.Name}.{field.Name}", $"Input field {old.Name}.{field.Name} was removed."),
            field => AddedInput("INPUT_FIELD", $"{old.Name}.{field.Name}", field));
    }

    private void AddedInput(string kind, string coordinate, InputValueDefinition value)
    {
        if (value.IsRequired)
        {
            Add(ChangeSeverity.Breaking, $"REQUIRED_{kind}_ADDED", coordinate, $"{coordinate} was added and is required.");
        }
        else
        {
            Add(ChangeSeverity.Dangerous, $"OPTIONAL_{kind}_ADDED", coordinate, $"{coordinate} was added.");
        }
    }

    private void CompareInput(string kind, string coordinate, InputValueDefinition old, InputValueDefinition now)
    {
        if (old.Type.ToString() != now.Type.ToString())
        {
            var severity = IsSafeForInput(old.Type, now.Type) ? ChangeSeverity.Safe : ChangeSeverity.Breaking;
            Add(severity, $"{kind}_CHANGED_TYPE", coordinate, $"{coordinate} changed type from {old.Type} to {now.Type}.");
        }

        var (was, become) = (Default(old), Default(now));
        if (was != become)
        {
            // Required from now on, unless it was required all along by another type.
            var severity = now.IsRequired && !old.IsRequired ? ChangeSeverity.Breaking : ChangeSeverity.Dangerous;
            Add(severity, $"{kind}_CHANGED_DEFAULT", coordinate, $"The default of {coordinate} changed from {was ?? "none"} to {become ?? "none"}.");
        }

        Describe(coordinate, old.Description, now.Description);
        Deprecate(coordinate, old.DeprecationReason, now.DeprecationReason);
        CompareApplied(coordinate, old.Directives, now.Directives);
    }

    /// <summary>What was accepted still is: only non-null was taken away, at any depth of lists.</summary>
    private static bool IsSafeForInput(GraphQLType old, GraphQLType now)
    {
        if (old.IsNonNull)
        {
            return IsSafeForInput(old.NullableType, now.NullableType);
        }

        return !now.IsNonNull && (old.Kind == TypeKind.List
            ? now.Kind == TypeKind.List && IsSafeForInput(old.OfType!, now.OfType!)
            : now.Kind != TypeKind.List && old.Name == now.Name);
    }

    private static string? Default(InputValueDefinition value) => value.DefaultValue is null ? null : AstPrinter.Print(value.DefaultValue);

    private void Removed(DirectiveDefinition directive) =>
        Add(ChangeSeverity.Breaking, "DIRECTIVE_REMOVED", $"@{directive.Name}", $"Directive @{directive.Name} was removed.");

    private void Added(DirectiveDefinition directive) =>
        Add(ChangeSeverity.Safe, "DIRECTIVE_ADDED", $"@{directive.Name}", $"Directive @{directive.Name} was added.");

    private void CompareDirectives(DirectiveDefinition old, DirectiveDefinition now)
    {
        var coordinate = $"@{old.Name}";
        Describe(coordinate, old.Description, now.Description);
        if (old.IsRepeatable != now.IsRepeatable)
        {
            Add(
                old.IsRepeatable ? ChangeSeverity.Breaking : ChangeSeverity.Safe,
                old.IsRepeatable ? "DIRECTIVE_REPEATABLE_REMOVED" : "DIRECTIVE_REPEATABLE_ADDED",
                coordinate,
                $"{coordinate} is {(old.IsRepeatable ? "no longer" : "now")} repeatable.");
        }

        Match(
            old.Locations,
            now.Locations,
            location => location,
            (_, _) => { },
            location => Add(ChangeSeverity.Breaking, "DIRECTIVE_LOCATION_REMOVED", coordinate, $"{coordinate} may no longer be used on {location}."),
            location => Add(ChangeSeverity.Safe, "DIRECTIVE_LOCATION_ADDED", coordinate, $"{coordinate} may be used on {location}."));
        CompareArguments(coordinate, old.Arguments, now.Arguments);
    }
}
