using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>Values of the variables that <c>@skip</c> and <c>@include</c> of a document refer to (section 3.13.1 and 3.13.2).</summary>
internal sealed class Conditions
{
    private static readonly Conditions None = new([], VariableValues.Empty);
    private readonly HashSet<string> _true = [];

    private Conditions(IReadOnlyList<string> names, VariableValues variables)
    {
        Key = names.Count <= 63 ? 0 : null;
        for (var i = 0; i < names.Count; i++)
        {
            if (variables.TryGet(names[i], out var value) && value is true)
            {
                _true.Add(names[i]);
                Key |= 1L << i;
            }
        }
    }

    /// <summary>The values as one number, or null if there are too many of them to keep plans for.</summary>
    internal long? Key { get; }

    internal static Conditions Of(IReadOnlyList<string> names, VariableValues variables) =>
        names.Count == 0 ? None : new Conditions(names, variables);

    internal static ValueNode? Condition(DirectiveNode directive)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name == "if")
            {
                return argument.Value;
            }
        }

        return null;
    }

    internal bool Include(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if ((directive.Name == "skip" && IsTrue(directive)) || (directive.Name == "include" && !IsTrue(directive)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTrue(DirectiveNode directive) => Condition(directive) switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => _true.Contains(variable.Name),
        _ => false,
    };
}
