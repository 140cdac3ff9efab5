using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.5.2.2: no fragment includes itself, directly or through others. Each fragment is entered once.</summary>
internal sealed class FragmentSpreadsMustNotFormCycles(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<FragmentDefinitionNode> _done = [];

    internal override void Leave(DocumentNode document)
    {
        foreach (var fragment in Context.Fragments)
        {
            if (!_done.Contains(fragment))
            {
                Search(fragment);
            }
        }
    }

    /// <summary>Depth first with a stack of its own: a chain of fragments may be longer than the thread's stack is deep.</summary>
    private void Search(FragmentDefinitionNode start)
    {
        var path = new List<(FragmentDefinitionNode Fragment, int Next)> { (start, 0) };
        var depth = new Dictionary<FragmentDefinitionNode, int> { [start] = 0 };
        while (path.Count > 0)
        {
            var (fragment, next) = path[^1];
            var spreads = Context.Usages.Spreads(fragment);
            if (next >= spreads.Count)
            {
                _done.Add(fragment);
                depth.Remove(fragment);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (fragment, next + 1);
            if (Context.FindFragment(spreads[next].Name) is not { } target)
            {
                continue;
            }

            if (depth.TryGetValue(target, out var from))
            {
                Report(target, path[from..]);
            }
            else if (!_done.Contains(target))
            {
                depth.Add(target, path.Count);
                path.Add((target, 0));
            }
        }
    }

    private void Report(FragmentDefinitionNode target, List<(FragmentDefinitionNode Fragment, int Next)> cycle)
    {
        var via = cycle.Count > 1 ? $" via {string.Join(", ", cycle.Skip(1).Select(step => $"\"{step.Fragment.Name}\""))}" : "";
        Context.Report(
            $"Cannot spread fragment \"{target.Name}\" within itself{via}.",
            [.. cycle.Select(step => Context.Usages.Spreads(step.Fragment)[step.Next - 1].Location)]);
    }
}
