using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A field of an object or interface type, section 3.6.</summary>
public abstract class FieldDefinition
{
    private readonly List<InputValueDefinition> _arguments = [];

    private protected FieldDefinition(string name, GraphQLType type, string? description)
    {
        Name = name;
        Type = type;
        Description = description;
        StaticCost = type.NamedType.IsLeaf ? FieldCost.Leaf : FieldCost.Default;
    }

    internal string Name { get; }

    internal GraphQLType Type { get; }

    internal string? Description { get; }

    internal string? DeprecationReason { get; private set; }

    /// <summary>Directives that the definition carries, without <c>@deprecated</c>.</summary>
    internal IReadOnlyList<DirectiveNode> Directives { get; private set; } = [];

    internal IReadOnlyList<InputValueDefinition> Arguments => _arguments;

    internal FieldCost StaticCost { get; private set; }

    /// <summary>Adds an argument (section 3.6.1), read in the resolver with <see cref="ResolverContext.Arg{T}"/>.</summary>
    /// <param name="name">Name.</param>
    /// <param name="type">Type.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="deprecated">Why not to use it any more, or null.</param>
    /// <param name="directives">Custom directives of the definition, see <see cref="Apply"/>.</param>
    public FieldDefinition Arg<T>(
        string name, GraphQLType<T> type, string? description, string? deprecated = null, string? directives = null) =>
        Add(new InputValueDefinition(name, type, description, null)
        {
            DeprecationReason = deprecated,
            Directives = CustomDirectives.Parse(directives),
        });

    /// <summary>Adds an argument with a default, written as in a document: <c>"10"</c>, <c>"{by: CREATED}"</c>.</summary>
    /// <param name="name">Name.</param>
    /// <param name="type">Type.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="defaultValue">The default.</param>
    /// <param name="deprecated">Why not to use it any more, or null.</param>
    /// <param name="directives">Custom directives of the definition, see <see cref="Apply"/>.</param>
    public FieldDefinition ArgWithDefault<T>(
        string name, GraphQLType<T> type, string? description, string defaultValue, string? deprecated = null, string? directives = null) =>
        Add(new InputValueDefinition(name, type, description, Parser.ParseConstValue(defaultValue))
        {
            DeprecationReason = deprecated,
            Directives = CustomDirectives.Parse(directives),
        });

    /// <summary>Marks the field <c>@deprecated</c> (section 3.13.3).</summary>
    public FieldDefinition Deprecated(string reason)
    {
        DeprecationReason = reason;
        return this;
    }

    /// <summary>Puts custom directives on the definition, written as in a document: <c>"@tag(name: \"beta\")"</c>.</summary>
    /// <exception cref="SchemaException">The text is not a list of directives, or names a specified one that has a method here.</exception>
    public FieldDefinition Apply(string directives)
    {
        Directives = [.. Directives, .. CustomDirectives.Parse(directives)];
        return this;
    }

    /// <summary>
    /// What selecting the field costs in the static analysis that runs before the operation: its weight, and the cost of the
    /// selection below as often as there can be values. Without this a field weighs 1, a leaf nothing, and is a single value.
    /// </summary>
    /// <param name="weight">Cost of the field itself, from 0.</param>
    /// <param name="defaultSize">How many values there are below when none of the arguments says so, from 0.</param>
    /// <param name="sizeArguments">Int arguments that bound how many values there are below; the largest given one counts.</param>
    public FieldDefinition Cost(int weight, int defaultSize = 1, params string[] sizeArguments)
    {
        StaticCost = new FieldCost(weight, defaultSize, sizeArguments);
        return this;
    }

    internal InputValueDefinition? FindArgument(string name)
    {
        foreach (var argument in _arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>Resolves the field on a value and completes it as the field's type.</summary>
    internal abstract Completion Execute(CompletionContext context, object source, SelectedField field, ArgumentValues arguments);

    /// <summary>What null means for this field, see <see cref="Position{T}.Settle"/>.</summary>
    internal Completion Settle(CompletionContext context, Completion completion, SelectedField field)
    {
        if (completion == Completion.Written || Type.IsNonNull)
        {
            return completion == Completion.Written ? completion : Completion.Failed;
        }

        context.Output.WriteNull();
        return Completion.Written;
    }

    internal void Add(IEnumerable<DirectiveNode> directives) => Directives = [.. Directives, .. directives];

    internal FieldDefinition Add(InputValueDefinition argument)
    {
        if (FindArgument(argument.Name) is not null)
        {
            throw new SchemaException($"Field {Name} has two arguments \"{argument.Name}\".");
        }

        _arguments.Add(argument);
        return this;
    }
}
