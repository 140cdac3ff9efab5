using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>What the rules of one document share.</summary>
internal sealed class ValidationContext
{
    private const int MostErrors = 100;
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];
    private readonly Lazy<DocumentUsages> _usages;

    internal ValidationContext(GraphQLSchema schema, DocumentNode document, ExecutorLimits limits)
    {
        Schema = schema;
        Document = document;
        Limits = limits;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments.TryAdd(fragment.Name, fragment);
        }

        _usages = new Lazy<DocumentUsages>(() => DocumentUsages.Collect(this));
    }

    internal GraphQLSchema Schema { get; }

    internal DocumentNode Document { get; }

    internal ExecutorLimits Limits { get; }

    internal IReadOnlyList<GraphQLError> Errors => _errors;

    internal IReadOnlyCollection<FragmentDefinitionNode> Fragments => _fragments.Values;

    /// <summary>Variables and fragments that each definition uses.</summary>
    internal DocumentUsages Usages => _usages.Value;

    /// <summary>Enough errors were found; the rest of the document is not worth the time.</summary>
    internal bool IsFull => _errors.Count >= MostErrors;

    internal FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    internal ICompositeType? FindComposite(string name) => Schema.FindType(name) as ICompositeType;

    internal FieldDefinition? FindField(ICompositeType parent, string name) =>
        name.StartsWith("__", StringComparison.Ordinal) ? Schema.MetaField(parent, name) : parent.FindField(name);

    /// <summary>" Did you mean …?", for errors that will be reported.</summary>
    internal string Suggest(string name, IEnumerable<string> known) => IsFull ? "" : Suggestions.For(name, known);

    internal void Report(string message, params IReadOnlyList<Location> locations) => Report(ErrorCodes.ValidationFailed, message, locations);

    internal void Report(string code, string message, IReadOnlyList<Location> locations)
    {
        if (!IsFull)
        {
            _errors.Add(new GraphQLError(message, code, locations));
        }
    }
}
