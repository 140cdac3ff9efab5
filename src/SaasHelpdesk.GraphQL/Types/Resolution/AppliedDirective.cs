using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Resolution;

/// <summary>A directive as the document applies it, with coerced arguments (sections 2.13 and 6.4.1).</summary>
public readonly struct AppliedDirective
{
    private readonly DirectiveDefinition _definition;
    private readonly ArgumentValues _arguments;

    internal AppliedDirective(DirectiveDefinition definition, ArgumentValues arguments)
    {
        _definition = definition;
        _arguments = arguments;
    }

    /// <summary>Name without <c>@</c>.</summary>
    public string Name => _definition.Name;

    /// <summary>Value of an argument; null and absent are the default of <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The .NET type of the argument's type; <c>IReadOnlyList&lt;T&gt;</c> for lists.</typeparam>
    /// <exception cref="ArgumentException">The directive has no such argument.</exception>
    public T? Arg<T>(string name) => (T?)_arguments[IndexOf(name)];

    /// <summary>Was the argument given, or has it a default? A given null counts.</summary>
    /// <exception cref="ArgumentException">The directive has no such argument.</exception>
    public bool HasArg(string name) => _arguments.Has(IndexOf(name));

    private int IndexOf(string name)
    {
        var definitions = _definition.Arguments;
        for (var i = 0; i < definitions.Count; i++)
        {
            if (definitions[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"Directive @{_definition.Name} has no argument \"{name}\".", nameof(name));
    }
}
