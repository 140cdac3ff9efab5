using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>
/// Section 5.3.2: fields that end up under one response name agree. Instead of comparing each pair, all selection sets that
/// merge at a place are taken as one: names and arguments are compared within each group of fields that can meet on one object,
/// and the shapes of all fields with the first field's. A combination of selection sets is looked at once, and
/// the work is bounded, as documents can be made that have exponentially many combinations.
/// </summary>
internal sealed class FieldSelectionMerging(ValidationContext context) : ValidationRule(context)
{
    private readonly MergedSelections _selections = new(context);
    private readonly HashSet<(FieldNode, FieldNode)> _reported = [];
    private int _work;

    internal override void Leave(DocumentNode document)
    {
        var starts = document.Definitions.OfType<ExecutableDefinitionNode>().Select(_selections.Root).ToList();
        if (!Check(starts, CheckFields) || !Check(starts, CheckShapes))
        {
            Context.Report(
                ErrorCodes.LimitExceeded,
                "The document selects the same fields in too many combinations to tell whether they conflict.",
                [document.Definitions[0].Location]);
        }
    }

    private bool Check(IReadOnlyList<IReadOnlyList<ScopedSelection>> starts, Func<List<MergedField>, IEnumerable<List<MergedField>>> check)
    {
        var seen = new HashSet<string>();
        var open = new Stack<IReadOnlyList<ScopedSelection>>(starts);
        while (open.TryPop(out var sets))
        {
            if (!seen.Add(_selections.Key(sets)))
            {
                continue;
            }

            foreach (var fields in _selections.Collect(sets, ref _work).Values)
            {
                foreach (var group in check(fields))
                {
                    var below = MergedSelections.Below(group);
                    if (below.Count > 0)
                    {
                        open.Push(below);
                    }
                }
            }

            if (_work > Context.Limits.MaxMergeWork)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>SameResponseShape of all fields under a response name.</summary>
    private List<MergedField>[] CheckShapes(List<MergedField> fields)
    {
        var first = fields.Find(entry => entry.Definition is not null);
        foreach (var other in fields)
        {
            if (first is not null && other.Definition is not null && !SameShape(first.Definition!.Type, other.Definition.Type))
            {
                Report(first, other, $"they return conflicting types \"{first.Definition.Type}\" and \"{other.Definition.Type}\"");
            }
        }

        return [fields];
    }

    /// <summary>Names and arguments of fields that can meet: those on the same object type, and all on abstract types with each.</summary>
    private IEnumerable<List<MergedField>> CheckFields(List<MergedField> fields)
    {
        if (fields.Count == 1)
        {
            return [fields];
        }

        var anywhere = fields.Where(entry => entry.Parent is not IObjectType).ToList();
        var groups = fields.Where(entry => entry.Parent is IObjectType)
            .GroupBy(entry => entry.Parent)
            .Select(group => group.Concat(anywhere).ToList())
            .ToList();
        if (groups.Count == 0)
        {
            groups.Add(anywhere);
        }

        foreach (var group in groups)
        {
            _work += group.Count;
            foreach (var other in group.Skip(1))
            {
                Compare(group[0], other);
            }

            if (_work > Context.Limits.MaxMergeWork)
            {
                break;
            }
        }

        return groups;
    }

    private void Compare(MergedField first, MergedField other)
    {
        if (first.Node.Name != other.Node.Name)
        {
            Report(first, other, $"\"{first.Node.Name}\" and \"{other.Node.Name}\" are different fields");
        }
        else if (first.Arguments != other.Arguments)
        {
            Report(first, other, "they have differing arguments");
        }
    }

    private void Report(MergedField first, MergedField other, string reason)
    {
        if (!_reported.Contains((other.Node, first.Node)) && _reported.Add((first.Node, other.Node)))
        {
            Context.Report(
                $"Fields \"{first.Node.ResponseName}\" conflict because {reason}. "
                + "Use different aliases on the fields to fetch both if this was intentional.",
                first.Node.Location,
                other.Node.Location);
        }
    }

    private static bool SameShape(GraphQLType a, GraphQLType b)
    {
        while (true)
        {
            if (a.IsNonNull != b.IsNonNull)
            {
                return false;
            }

            a = a.NullableType;
            b = b.NullableType;
            if (a.Kind != TypeKind.List || b.Kind != TypeKind.List)
            {
                // Composite types may differ: what is selected on them is compared field by field.
                return a.Kind == b.Kind ? !a.IsLeaf || ReferenceEquals(a, b) : a.IsComposite && b.IsComposite;
            }

            a = a.OfType!;
            b = b.OfType!;
        }
    }
}
