using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>
/// Measures operations as if fragments were written out, in time linear to the document: fragments are measured once, before
/// those that include them. The document must be free of fragment cycles.
/// </summary>
/// <typeparam name="T">What is measured; its default stands for nothing.</typeparam>
/// <param name="fragments">Finds a fragment by name.</param>
internal abstract class ExpandedMeasure<T>(Func<string, FragmentDefinitionNode?> fragments)
    where T : struct
{
    private readonly Dictionary<FragmentDefinitionNode, T> _measured = [];

    internal T Of(OperationDefinitionNode operation)
    {
        var open = new Stack<FragmentDefinitionNode>(Spreads(operation.SelectionSet));
        while (open.TryPeek(out var fragment))
        {
            var missing = _measured.ContainsKey(fragment) ? [] : Spreads(fragment.SelectionSet).Where(spread => !_measured.ContainsKey(spread)).ToList();
            if (missing.Count > 0)
            {
                missing.ForEach(open.Push);
                continue;
            }

            open.Pop();
            if (!_measured.ContainsKey(fragment))
            {
                _measured.Add(fragment, Of(fragment.SelectionSet));
            }
        }

        return Of(operation.SelectionSet);
    }

    /// <summary>Combines a field with what is measured below it.</summary>
    protected abstract T Field(FieldNode field, T below);

    /// <summary>Combines selections of one set.</summary>
    protected abstract T Combine(T first, T second);

    protected T Of(SelectionSetNode set)
    {
        var total = default(T);
        foreach (var selection in set.Selections)
        {
            total = Combine(total, selection switch
            {
                FieldNode field => Field(field, field.SelectionSet is null ? default : Of(field.SelectionSet)),
                InlineFragmentNode inline => Of(inline.SelectionSet),
                FragmentSpreadNode spread when fragments(spread.Name) is { } fragment => _measured[fragment],
                _ => default,
            });
        }

        return total;
    }

    private IEnumerable<FragmentDefinitionNode> Spreads(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FragmentSpreadNode spread when fragments(spread.Name) is { } fragment:
                    yield return fragment;
                    break;
                case InlineFragmentNode inline:
                    foreach (var below in Spreads(inline.SelectionSet))
                    {
                        yield return below;
                    }

                    break;
                case FieldNode { SelectionSet: not null } field:
                    foreach (var below in Spreads(field.SelectionSet))
                    {
                        yield return below;
                    }

                    break;
            }
        }
    }
}
