using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types.Checking;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Introspection;
using SaasHelpdesk.GraphQL.Types.Scalars;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>
/// Declares a schema (section 3.3). Types are made by name and may be asked for again before or after they are filled, so that
/// types that refer to each other can be declared in any order and in different files.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly Dictionary<string, GraphQLType> _types = [];
    private readonly List<DirectiveDefinition> _directives = [.. SpecifiedDirectives.All];
    private readonly List<DirectiveNode> _applied = [];

    /// <summary>Starts a schema that has the specified scalars and directives.</summary>
    public SchemaBuilder()
    {
        foreach (var scalar in SpecifiedScalars.All)
        {
            _types.Add(scalar.Name!, scalar);
        }
    }

    /// <summary>Description of the schema, Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>The query root operation type, <c>Query</c>.</summary>
    public ObjectType<Root> Query => Object<Root>("Query");

    /// <summary>The mutation root operation type, <c>Mutation</c>; the schema has one once it was asked for.</summary>
    public ObjectType<Root> Mutation => Object<Root>("Mutation");

    /// <summary>The subscription root operation type, <c>Subscription</c>; the schema has one once it was asked for.</summary>
    public SubscriptionType Subscription => new(Object<Root>("Subscription"));

    /// <summary>The object type of the name, made at the first call.</summary>
    /// <exception cref="SchemaException">The name is taken by a type of another kind or .NET type.</exception>
    public ObjectType<T> Object<T>(string name, string? description = null) =>
        GetOrAdd(name, description, () => new ObjectType<T>(name, description));

    /// <summary>The interface type of the name, made at the first call.</summary>
    public InterfaceType<T> Interface<T>(string name, string? description = null) =>
        GetOrAdd(name, description, () => new InterfaceType<T>(name, description));

    /// <summary>The union type of the name, made at the first call.</summary>
    public UnionType<T> Union<T>(string name, string? description = null) =>
        GetOrAdd(name, description, () => new UnionType<T>(name, description));

    /// <summary>The enum type of the name, made at the first call.</summary>
    public EnumType<T> Enum<T>(string name, string? description = null)
        where T : notnull =>
        GetOrAdd(name, description, () => new EnumType<T>(name, description));

    /// <summary>The input object type of the name, made at the first call, read field by field.</summary>
    public InputObjectType<InputObject> InputObject(string name, string? description = null) =>
        GetOrAdd(name, description, () => new InputObjectType<InputObject>(name, description, static input => input));

    /// <summary>Makes an input object type that is read into a .NET type.</summary>
    /// <param name="name">Name.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="read">Makes the value out of the coerced fields. May throw <see cref="GraphQLException"/> to refuse it.</param>
    public InputObjectType<T> InputObject<T>(string name, string? description, Func<InputObject, T> read) =>
        GetOrAdd(name, description, () => new InputObjectType<T>(name, description, read));

    /// <summary>Makes a custom scalar (section 3.5.6).</summary>
    /// <param name="name">Name.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="write">Result coercion: writes one JSON value.</param>
    /// <param name="read">Input coercion.</param>
    /// <param name="specifiedBy">URL of a specification of the scalar.</param>
    public ScalarType<T> Scalar<T>(
        string name, string? description, Action<ResponseWriter, T> write, ScalarReader<T> read, string? specifiedBy = null) =>
        GetOrAdd(name, description, () => new CustomScalarType<T>(name, description, specifiedBy, write, read));

    /// <summary>
    /// Declares a custom directive (section 3.13). Resolvers read those of the document with
    /// <see cref="Resolution.ResolverContext.TryGetDirective"/>; those of the type system are for tools and printed with the schema.
    /// </summary>
    /// <param name="name">Name without <c>@</c>.</param>
    /// <param name="description">Description, Markdown.</param>
    /// <param name="locations">Locations as in the specification, such as <c>FIELD</c>.</param>
    /// <param name="repeatable">May it be used more than once at a place?</param>
    public DirectiveBuilder Directive(string name, string? description, IReadOnlyList<string> locations, bool repeatable = false)
    {
        if (_directives.Exists(other => other.Name == name))
        {
            throw new SchemaException($"Directive @{name} was declared twice.");
        }

        var directive = new DirectiveBuilder(name, description, locations, repeatable);
        _directives.Add(directive.Definition);
        return directive;
    }

    /// <summary>Puts custom directives on the schema definition, written as in a document.</summary>
    /// <exception cref="SchemaException">The text is not a list of directives.</exception>
    public SchemaBuilder Apply(string directives)
    {
        _applied.AddRange(CustomDirectives.Parse(directives));
        return this;
    }

    /// <summary>Checks the declared types and fixes them.</summary>
    /// <exception cref="SchemaException">The types are not a valid schema; says everything that is wrong.</exception>
    public GraphQLSchema Build()
    {
        var query = _types.GetValueOrDefault("Query") as IObjectType ?? throw new SchemaException("Query root type must be provided.");
        var schema = new GraphQLSchema(
            Description,
            [.. SpecifiedScalars.WithoutUnused(_types.Values, _directives), .. IntrospectionTypes.All],
            _directives,
            query,
            _types.GetValueOrDefault("Mutation") as IObjectType,
            _types.GetValueOrDefault("Subscription") as IObjectType,
            _applied);
        var faults = SchemaCheck.Run(schema);
        return faults.Count == 0 ? schema : throw new SchemaException(faults);
    }

    private TType GetOrAdd<TType>(string name, string? description, Func<TType> make)
        where TType : GraphQLType
    {
        if (!_types.TryGetValue(name, out var existing))
        {
            var made = make();
            _types.Add(name, made);
            return made;
        }

        if (existing is not TType type)
        {
            throw new SchemaException($"Type {name} was declared as {existing.GetType()} and as {typeof(TType)}.");
        }

        type.Description ??= description;
        return type;
    }
}
