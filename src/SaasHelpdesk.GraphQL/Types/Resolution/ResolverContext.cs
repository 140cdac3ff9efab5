using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Resolution;

/// <summary>What a resolver knows beside the value it selects from. A value type: handing it on allocates nothing.</summary>
public readonly struct ResolverContext
{
    private readonly CompletionContext _context;
    private readonly SelectedField _field;
    private readonly ArgumentValues _arguments;

    internal ResolverContext(CompletionContext context, SelectedField field, ArgumentValues arguments)
    {
        _context = context;
        _field = field;
        _arguments = arguments;
    }

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services => _context.Services;

    /// <summary>Cancelled when the caller is gone or the time of the operation is up.</summary>
    public CancellationToken Cancellation => _context.Cancellation;

    /// <summary>Value of an argument; null and absent are the default of <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The .NET type of the argument's type; <c>IReadOnlyList&lt;T&gt;</c> for lists.</typeparam>
    /// <exception cref="ArgumentException">The field has no such argument.</exception>
    public T? Arg<T>(string name) => (T?)_arguments[IndexOf(name)];

    /// <summary>Was the argument given, or has it a default? A given null counts.</summary>
    public bool HasArg(string name) => _arguments.Has(IndexOf(name));

    /// <summary>Value of a list argument; null and absent are the empty list.</summary>
    public IReadOnlyList<T> ListArg<T>(string name) => Arg<IReadOnlyList<T>>(name) ?? [];

    /// <summary>Value of an argument whose type is an input object that is read field by field.</summary>
    /// <exception cref="InvalidOperationException">The argument is null or absent; declare it non-null.</exception>
    public InputObject Input(string name) =>
        Arg<InputObject>(name) ?? throw new InvalidOperationException($"Argument \"{name}\" is null.");

    /// <summary>What the host attached to the request.</summary>
    public T State<T>()
        where T : class => (T)_context.State!;

    /// <summary>Is a field of this name selected directly below, under any alias? Lets a resolver skip costly parts.</summary>
    public bool Selects(string fieldName) => _field.Selects(fieldName);

    /// <summary>Does the field carry a custom directive where it is selected?</summary>
    /// <param name="directiveName">Name without <c>@</c>.</param>
    public bool Carries(string directiveName) => _field.Carries(directiveName);

    /// <summary>
    /// The custom directives that the field carries where it is selected, in document order; of all places if it is selected at
    /// several that merge.
    /// </summary>
    public IEnumerable<AppliedDirective> Directives => _context.Directives(_field);

    /// <summary>The custom directives that the operation carries.</summary>
    public IEnumerable<AppliedDirective> OperationDirectives => _context.OperationDirectives();

    /// <summary>The first directive of the name on the field.</summary>
    /// <param name="directiveName">Name without <c>@</c>.</param>
    /// <param name="directive">The directive; without meaning if there is none.</param>
    /// <exception cref="GraphQLException">A variable brings null where an argument does not take it; let it pass, it is the caller's.</exception>
    public bool TryGetDirective(string directiveName, out AppliedDirective directive)
    {
        if (Carries(directiveName))
        {
            directive = Directives.First(applied => applied.Name == directiveName);
            return true;
        }

        directive = default;
        return false;
    }

    private int IndexOf(string name)
    {
        var definitions = _field.Definition.Arguments;
        for (var i = 0; i < definitions.Count; i++)
        {
            if (definitions[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"Field {_field.Definition.Name} has no argument \"{name}\".", nameof(name));
    }
}
