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
        StaticCost = FieldCost.Of(type);
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
    /// selection below as often as there can be values; each value of a list of objects costs 1 more. Without this a field weighs
    /// 1, a leaf nothing, a list is taken to have 10 values and anything else is one.
    /// </summary>
    /// <param name="weight">Cost of the field itself, from 0.</param>
    /// <param name="defaultSize">How many values there are below when none of the arguments says so, from 0; null: 10 for a list, else 1.</param>
    /// <param name="sizeArguments">
    /// Arguments that bound how many values there are below: an Int by its value, a list by its length; the largest given one counts.
    /// <c>input.ids</c> is a field of an input object.
    /// </param>
    public FieldDefinition Cost(int weight, int? defaultSize = null, params string[] sizeArguments)
    {
        var standard = FieldCost.Of(Type);
        StaticCost = new FieldCost(weight, defaultSize ?? standard.DefaultSize, sizeArguments) { ItemWeight = standard.ItemWeight };
        return this;
    }

    /// <summary>Sets what each value costs whatever is selected of it, for example each item of a bulk mutation.</summary>
    /// <param name="weight">Cost of a value, from 0.</param>
    public FieldDefinition CostPerItem(int weight)
    {
        StaticCost = StaticCost with { ItemWeight = weight };
        return this;
    }

    /// <summary>
    /// Says that the field holds the values that the size of the field above counts, as <c>nodes</c> and <c>edges</c> of a connection do.
    /// Then that size multiplies this field, and not what is selected beside it.
    /// </summary>
    public FieldDefinition HoldsItems()
    {
        StaticCost = new FieldCost(1, 1, []) { HoldsItems = true };
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
