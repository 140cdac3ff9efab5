using System.Globalization;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>Expands selection sets that merge, for <see cref="Rules.FieldSelectionMerging"/>.</summary>
internal sealed class MergedSelections(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, int> _ids = [];
    private readonly Dictionary<FieldNode, MergedField> _fields = [];

    internal IReadOnlyList<ScopedSelection> Root(ExecutableDefinitionNode definition) =>
    [
        new ScopedSelection(definition.SelectionSet, definition is OperationDefinitionNode operation
            ? context.Schema.RootType(operation.Operation)
            : context.FindComposite(((FragmentDefinitionNode)definition).TypeCondition.Name)),
    ];

    /// <summary>The same for the same selection sets, in whatever order.</summary>
    internal string Key(IReadOnlyList<ScopedSelection> sets)
    {
        if (sets.Count == 1)
        {
            return Id(sets[0].Set).ToString(CultureInfo.InvariantCulture);
        }

        return string.Join(',', sets.Select(selection => Id(selection.Set)).Order());
    }

    /// <summary>Fields by response name, with all fragments expanded.</summary>
    /// <param name="sets">Selection sets that merge.</param>
    /// <param name="work">Grows by one for each selection visited.</param>
    internal OrderedDictionary<string, List<MergedField>> Collect(IReadOnlyList<ScopedSelection> sets, ref int work)
    {
        var collected = new OrderedDictionary<string, List<MergedField>>();
        var visited = new HashSet<string>();
        var open = new List<ScopedSelection>(sets);
        for (var i = 0; i < open.Count && work <= context.Limits.MaxMergeWork; i++)
        {
            var (set, parent) = open[i];
            foreach (var selection in set.Selections)
            {
                work++;
                switch (selection)
                {
                    case FieldNode field:
                        Add(collected, field, parent);
                        break;
                    case InlineFragmentNode inline:
                        open.Add(new ScopedSelection(
                            inline.SelectionSet, inline.TypeCondition is null ? parent : context.FindComposite(inline.TypeCondition.Name)));
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name) && context.FindFragment(spread.Name) is { } fragment:
                        open.Add(new ScopedSelection(fragment.SelectionSet, context.FindComposite(fragment.TypeCondition.Name)));
                        break;
                }
            }
        }

        return collected;
    }

    /// <summary>The selection sets below fields that merge.</summary>
    internal static IReadOnlyList<ScopedSelection> Below(List<MergedField> fields)
    {
        var below = new List<ScopedSelection>();
        foreach (var merged in fields)
        {
            if (merged.Node.SelectionSet is not null)
            {
                below.Add(new ScopedSelection(merged.Node.SelectionSet, merged.Definition?.Type.NamedType as ICompositeType));
            }
        }

        return below;
    }

    private void Add(OrderedDictionary<string, List<MergedField>> collected, FieldNode node, ICompositeType? parent)
    {
        if (!collected.TryGetValue(node.ResponseName, out var fields))
        {
            collected.Add(node.ResponseName, fields = []);
        }

        if (!_fields.TryGetValue(node, out var merged))
        {
            merged = new MergedField(node, parent, parent is null ? null : context.FindField(parent, node.Name));
            _fields.Add(node, merged);
        }

        fields.Add(merged);
    }

    private int Id(SelectionSetNode set)
    {
        if (!_ids.TryGetValue(set, out var id))
        {
            id = _ids.Count;
            _ids.Add(set, id);
        }

        return id;
    }
}
