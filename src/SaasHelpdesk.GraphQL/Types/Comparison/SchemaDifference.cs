using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types.Comparison;

/// <summary>Collects the changes between two schemas.</summary>
internal sealed partial class SchemaDifference(GraphQLSchema before, GraphQLSchema after)
{
    private readonly List<SchemaChange> _changes = [];

    internal IReadOnlyList<SchemaChange> Find()
    {
        CompareRoots();
        Describe("schema", before.Description, after.Description);
        CompareApplied("schema", before.AppliedDirectives, after.AppliedDirectives);
        Match(Own(before), Own(after), type => type.Name!, CompareTypes, Removed, Added);
        Match(before.Directives, after.Directives, directive => directive.Name, CompareDirectives, Removed, Added);
        return _changes;
    }

    private static IEnumerable<GraphQLType> Own(GraphQLSchema schema) =>
        schema.Types.Where(type => !type.Name!.StartsWith("__", StringComparison.Ordinal) && !SpecifiedScalars.IsSpecified(type.Name));

    private void CompareRoots()
    {
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var (old, now) = (before.RootType(operation)?.Name, after.RootType(operation)?.Name);
            var what = operation.ToString().ToLowerInvariant();
            switch (old, now)
            {
                case (null, not null):
                    Add(ChangeSeverity.Safe, "ROOT_TYPE_ADDED", "schema", $"The schema supports {what} operations, with {now}.");
                    break;
                case (not null, null):
                    Add(ChangeSeverity.Breaking, "ROOT_TYPE_REMOVED", "schema", $"The schema does not support {what} operations any more.");
                    break;
                case (not null, not null) when old != now:
                    Add(ChangeSeverity.Breaking, "ROOT_TYPE_CHANGED", "schema", $"The {what} root type changed from {old} to {now}.");
                    break;
            }
        }
    }

    private void Removed(GraphQLType type) => Add(ChangeSeverity.Breaking, "TYPE_REMOVED", type.Name!, $"{type.Name} was removed.");

    private void Added(GraphQLType type) => Add(ChangeSeverity.Safe, "TYPE_ADDED", type.Name!, $"{type.Name} was added.");

    private void CompareTypes(GraphQLType old, GraphQLType now)
    {
        var name = old.Name!;
        if (old.Kind != now.Kind)
        {
            Add(ChangeSeverity.Breaking, "TYPE_CHANGED_KIND", name, $"{name} changed from {Kind(old)} to {Kind(now)}.");
            return;
        }

        Describe(name, old.Description, now.Description);
        CompareApplied(name, old.Directives, now.Directives);
        switch (old, now)
        {
            case (IUnionType union, IUnionType other):
                CompareMembers(union, other);
                break;
            case (ICompositeType composite, ICompositeType other):
                CompareInterfaces(composite, other);
                CompareFields(composite, other);
                break;
            case (IEnumType values, IEnumType other):
                CompareValues(name, values, other);
                break;
            case (IInputObjectType input, IInputObjectType other):
                CompareInputs(input, other);
                break;
            case (IScalarType scalar, IScalarType other) when scalar.SpecifiedByUrl != other.SpecifiedByUrl:
                Add(ChangeSeverity.Dangerous, "SPECIFIED_BY_CHANGED", name, $"The specification of {name} changed from {Quote(scalar.SpecifiedByUrl)} to {Quote(other.SpecifiedByUrl)}.");
                break;
        }
    }

    private void Describe(string coordinate, string? old, string? now)
    {
        if (old != now)
        {
            Add(ChangeSeverity.Safe, "DESCRIPTION_CHANGED", coordinate, $"The description of {coordinate} changed.");
        }
    }

    private void Deprecate(string coordinate, string? old, string? now)
    {
        if (old != now)
        {
            var (kind, message) = (old, now) switch
            {
                (null, _) => ("DEPRECATION_ADDED", $"{coordinate} was deprecated: {now}"),
                (_, null) => ("DEPRECATION_REMOVED", $"{coordinate} is not deprecated any more."),
                _ => ("DEPRECATION_REASON_CHANGED", $"The reason why {coordinate} is deprecated changed to: {now}"),
            };
            Add(ChangeSeverity.Safe, kind, coordinate, message);
        }
    }

    private void CompareApplied(string coordinate, IReadOnlyList<DirectiveNode> old, IReadOnlyList<DirectiveNode> now)
    {
        var (was, become) = (Language.AstPrinter.Print(old), Language.AstPrinter.Print(now));
        if (was != become)
        {
            Add(ChangeSeverity.Safe, "APPLIED_DIRECTIVES_CHANGED", coordinate, $"The directives of {coordinate} changed from \"{was}\" to \"{become}\".");
        }
    }

    private static void Match<T>(
        IEnumerable<T> old, IEnumerable<T> now, Func<T, string> name, Action<T, T> both, Action<T> removed, Action<T> added)
    {
        var left = now.ToDictionary(name);
        foreach (var item in old)
        {
            if (left.Remove(name(item), out var other))
            {
                both(item, other);
            }
            else
            {
                removed(item);
            }
        }

        foreach (var item in left.Values)
        {
            added(item);
        }
    }

    private static string Kind(GraphQLType type) => EnumNames.ToUpperCase(type.Kind.ToString());

    private static string Quote(string? text) => text is null ? "none" : $"\"{text}\"";

    private void Add(ChangeSeverity severity, string kind, string coordinate, string message) =>
        _changes.Add(new SchemaChange(severity, kind, coordinate, message));
}
