using System.Collections.Frozen;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Fields;
using SaasHelpdesk.GraphQL.Types.Introspection;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A valid schema, section 3.3. Immutable and shared by all requests.</summary>
public sealed class GraphQLSchema
{
    private readonly FrozenDictionary<string, GraphQLType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;

    internal GraphQLSchema(
        string? description,
        IReadOnlyList<GraphQLType> types,
        IReadOnlyList<DirectiveDefinition> directives,
        IObjectType query,
        IObjectType? mutation,
        IObjectType? subscription,
        IReadOnlyList<DirectiveNode>? applied = null)
    {
        AppliedDirectives = applied ?? [];
        Description = description;
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        Types = types;
        Directives = directives;
        _types = types.ToFrozenDictionary(type => type.Name!);
        _directives = directives.ToFrozenDictionary(directive => directive.Name);
        QueryMetaFields = IntrospectionTypes.QueryFields(this);
        foreach (var type in types.OfType<IAbstractType>())
        {
            type.PossibleTypes = type is IUnionType union
                ? union.Members
                : [.. types.OfType<IObjectType>().Where(candidate => candidate.Interfaces.Contains(type))];
        }

        foreach (var type in types.OfType<IObjectType>())
        {
            Inherit(type);
        }

        MaxInputListDepth = InputTypes().Max(type => type.ListDepth);
    }

    internal string? Description { get; }

    internal IReadOnlyList<GraphQLType> Types { get; }

    internal IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>Directives of the schema definition itself.</summary>
    internal IReadOnlyList<DirectiveNode> AppliedDirectives { get; }

    internal IObjectType Query { get; }

    internal IObjectType? Mutation { get; }

    internal IObjectType? Subscription { get; }

    /// <summary><c>__schema</c> and <c>__type</c>, section 4.1.2.</summary>
    internal IReadOnlyList<FieldDefinition> QueryMetaFields { get; }

    /// <summary>Deepest nesting of lists among arguments and input fields.</summary>
    internal int MaxInputListDepth { get; }

    internal GraphQLType? FindType(string name) => _types.GetValueOrDefault(name);

    internal DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>DoesFragmentTypeApply, section 6.3.2.</summary>
    internal bool Applies(string typeCondition, IObjectType type) =>
        type.Name == typeCondition || (FindType(typeCondition) is IAbstractType condition && condition.PossibleTypes.Contains(type));

    internal IObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => Query,
        OperationType.Mutation => Mutation,
        _ => Subscription,
    };

    /// <summary>Fields that exist implicitly: <c>__typename</c> anywhere, <c>__schema</c> and <c>__type</c> at the query root.</summary>
    internal FieldDefinition? MetaField(ICompositeType type, string name) => name switch
    {
        "__typename" => TypeNameField.Instance,
        _ when ReferenceEquals(type, Query) => QueryMetaFields.FirstOrDefault(field => field.Name == name),
        _ => null,
    };

    private IEnumerable<GraphQLType> InputTypes() => Types.OfType<ICompositeType>().SelectMany(type => type.Fields)
        .SelectMany(field => field.Arguments)
        .Concat(Directives.SelectMany(directive => directive.Arguments))
        .Concat(Types.OfType<IInputObjectType>().SelectMany(type => type.Fields))
        .Select(value => value.Type);

    private static void Inherit(IObjectType type)
    {
        foreach (var field in type.Interfaces.SelectMany(implemented => implemented.Fields))
        {
            if (field is not DeclaredField && type.FindField(field.Name) is null)
            {
                type.AddInherited(field);
            }
        }
    }
}
