using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>Which variables and fragments each operation and fragment uses, collected in one pass.</summary>
internal sealed class DocumentUsages : ValidationRule
{
    private readonly Dictionary<ExecutableDefinitionNode, Usages> _byDefinition = [];
    private readonly Dictionary<OperationDefinitionNode, VariableUsage[]> _byOperation = [];
    private Usages _current = new();

    private DocumentUsages(ValidationContext context)
        : base(context)
    {
    }

    internal static DocumentUsages Collect(ValidationContext context)
    {
        var usages = new DocumentUsages(context);
        new DocumentWalker(context, [usages]).Walk();
        return usages;
    }

    internal override void Enter(OperationDefinitionNode operation) => _byDefinition[operation] = _current = new Usages();

    internal override void Enter(FragmentDefinitionNode fragment) => _byDefinition[fragment] = _current = new Usages();

    internal override void Enter(FragmentSpreadNode spread, Types.ICompositeType? parent) => _current.Spreads.Add(spread);

    internal override void Enter(ValueNode value, ValuePosition position)
    {
        if (value is VariableNode variable)
        {
            _current.Add(new VariableUsage(variable, position));
        }
    }

    internal IReadOnlyList<FragmentSpreadNode> Spreads(ExecutableDefinitionNode definition) =>
        _byDefinition.TryGetValue(definition, out var usages) ? usages.Spreads : [];

    /// <summary>The operation's own uses and those of all fragments that it includes, however deep.</summary>
    internal IReadOnlyList<VariableUsage> Variables(OperationDefinitionNode operation)
    {
        if (!_byOperation.TryGetValue(operation, out var variables))
        {
            variables = [.. Reachable([operation]).SelectMany(definition => _byDefinition[definition].Variables)];
            _byOperation.Add(operation, variables);
        }

        return variables;
    }

    /// <summary>The definitions and all fragments that they include, however deep; each once.</summary>
    internal IReadOnlyList<ExecutableDefinitionNode> Reachable(IEnumerable<ExecutableDefinitionNode> definitions)
    {
        var reached = new List<ExecutableDefinitionNode>(definitions);
        var seen = new HashSet<ExecutableDefinitionNode>(reached);
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var spread in Spreads(reached[i]))
            {
                if (Context.FindFragment(spread.Name) is { } fragment && seen.Add(fragment))
                {
                    reached.Add(fragment);
                }
            }
        }

        return reached;
    }

    private sealed class Usages
    {
        private readonly HashSet<(string, ValuePosition)> _known = [];

        internal List<VariableUsage> Variables { get; } = [];

        internal List<FragmentSpreadNode> Spreads { get; } = [];

        /// <summary>A variable that is used for the same kind of position again says nothing new.</summary>
        internal void Add(VariableUsage usage)
        {
            if (_known.Add((usage.Node.Name, usage.Position)))
            {
                Variables.Add(usage);
            }
        }
    }
}
