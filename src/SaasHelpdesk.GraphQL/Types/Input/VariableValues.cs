using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>Coerced variables of a request. A variable without value and default is absent.</summary>
internal sealed class VariableValues(IReadOnlyList<string> names)
{
    private readonly object?[] _values = new object?[names.Count];
    private readonly bool[] _present = new bool[names.Count];

    internal static VariableValues Empty { get; } = new([]);

    internal void Set(int index, object? value)
    {
        _values[index] = value;
        _present[index] = true;
    }

    internal bool TryGet(ValueNode node, out object? value) => TryGet(((VariableNode)node).Name, out value);

    internal bool TryGet(string name, out object? value)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                value = _values[i];
                return _present[i];
            }
        }

        value = null;
        return false;
    }
}
