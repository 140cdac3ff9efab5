using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SaasHelpdesk.GraphQL.Types.Input;

/// <summary>Input coercion of one value: where it is, what variables it can refer to, and what is wrong with it.</summary>
/// <param name="root">What the value is called in messages: the name of the variable or argument.</param>
/// <param name="variables">Coerced variables, or null for values that cannot refer to any.</param>
internal sealed class InputCoercion(string root, VariableValues? variables)
{
    private const int MostFaults = 50;
    private readonly List<object> _path = [];
    private readonly List<InputFault> _faults = [];

    internal IReadOnlyList<InputFault> Faults => _faults;

    internal void Push(object step) => _path.Add(step);

    internal void Pop() => _path.RemoveAt(_path.Count - 1);

    /// <summary>Adds a fault.</summary>
    /// <returns>False, so that a coercion can return it.</returns>
    internal bool Fail(string message, in InputValue input)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(new InputFault(message, Path(), input.ToString(), input.Location));
        }

        return false;
    }

    /// <summary>Coerces a value for a position of any type: resolves variables, and null before the type sees it.</summary>
    internal bool TryCoercePosition(GraphQLType type, in InputValue input, out object? value)
    {
        value = null;
        switch (input.Kind)
        {
            case InputKind.Variable:
                if (variables?.TryGet(input.Literal!, out value) == true && (value is not null || !type.IsNonNull))
                {
                    return true;
                }

                return !type.IsNonNull || Fail($"Expected value of non-null type \"{type}\" not to be null.", input);
            case InputKind.Null:
                return !type.IsNonNull || Fail($"Expected value of non-null type \"{type}\" not to be null.", input);
            default:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return type.TryCoerce(input, this, out value);
        }
    }

    /// <summary>Is the value a variable that the request gives no value for? Then it is as if it was not written.</summary>
    internal bool IsAbsent(in InputValue input) => input.Kind == InputKind.Variable && variables?.TryGet(input.Literal!, out _) != true;

    private string Path()
    {
        var path = new StringBuilder(root);
        foreach (var step in _path)
        {
            _ = step is int index ? path.Append(CultureInfo.InvariantCulture, $"[{index}]") : path.Append('.').Append(step);
        }

        return path.ToString();
    }
}
