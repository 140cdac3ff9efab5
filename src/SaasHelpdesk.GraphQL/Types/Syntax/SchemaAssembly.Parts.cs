using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Checking;

namespace SaasHelpdesk.GraphQL.Types.Syntax;

/// <summary>Type references, directives, and names that must be unique.</summary>
internal sealed partial class SchemaAssembly
{
    // Each level of nested lists is a .NET type of its own.
    private const int DeepestList = 16;
    private readonly Dictionary<string, GraphQLType> _references = [];

    private GraphQLType? FindType(NamedTypeNode node)
    {
        var type = _types.GetValueOrDefault(node.Name);
        if (type is null)
        {
            Fault($"Unknown type \"{node.Name}\".", node);
        }

        return type;
    }

    /// <summary>The same reference is always the same type, as in a schema that was declared in code.</summary>
    private GraphQLType? ToType(TypeNode node)
    {
        var text = node.ToString()!;
        if (_references.TryGetValue(text, out var known))
        {
            return known;
        }

        if (text.Length - text.TrimStart('[').Length > DeepestList)
        {
            Fault($"Lists are nested deeper than {DeepestList} levels.", node);
            return null;
        }

        var type = node switch
        {
            ListTypeNode list => ToType(list.Item)?.ListUntyped(),
            NonNullTypeNode nonNull => ToType(nonNull.Inner)?.NonNullUntyped(),
            _ => FindType((NamedTypeNode)node),
        };
        return type is null ? null : _references[text] = type;
    }

    private DirectiveDefinition Directive(DirectiveDefinitionNode node)
    {
        var builder = new DirectiveBuilder(node.Name, node.Description?.Value, Locations(node), node.Repeatable);
        foreach (var argument in Unique(node.Arguments, argument => argument.Name, $"Argument \"@{node.Name}."))
        {
            Value(argument, "ARGUMENT_DEFINITION", $"@{node.Name}({argument.Name}:)", value => builder.Add(value));
        }

        return builder.Definition;
    }

    private string[] Locations(DirectiveDefinitionNode node)
    {
        foreach (var twice in node.Locations.GroupBy(location => location).Where(group => group.Count() > 1))
        {
            Fault($"Directive @{node.Name} names location {twice.Key} twice.", node);
        }

        return [.. node.Locations.Distinct()];
    }

    /// <summary>The directives that are not kept as properties, after those that are have been checked.</summary>
    private DirectiveNode[] Custom(IEnumerable<DirectiveNode> directives, string location, string coordinate)
    {
        DirectiveNode[] all = [.. directives];
        var properties = Array.FindAll(all, directive => CustomDirectives.IsProperty(directive.Name));
        if (properties.Length > 0)
        {
            foreach (var fault in DirectiveCheck.Faults(properties, location, coordinate, Specified))
            {
                Fault(fault, properties[0]);
            }
        }

        return Array.FindAll(all, directive => !CustomDirectives.IsProperty(directive.Name));
    }

    private IEnumerable<T> Unique<T>(IEnumerable<T> nodes, Func<T, string> name, string what)
        where T : Node
    {
        var seen = new HashSet<string>();
        foreach (var node in nodes)
        {
            if (seen.Add(name(node)))
            {
                yield return node;
            }
            else
            {
                Fault($"{what}{name(node)}\" can only be defined once.", node);
            }
        }
    }

    private static DirectiveDefinition? Specified(string name) => SpecifiedDirectives.All.FirstOrDefault(directive => directive.Name == name);

    private static string? Reason(IReadOnlyList<DirectiveNode> directives) =>
        directives.FirstOrDefault(directive => directive.Name == SpecifiedDirectives.Deprecated.Name) is { } deprecated
            ? Text(deprecated, "reason") ?? SpecifiedDirectives.NoReason
            : null;

    private static string? Url(TypeParts parts) =>
        parts.Directives.FirstOrDefault(directive => directive.Name == SpecifiedDirectives.SpecifiedBy.Name) is { } specifiedBy
            ? Text(specifiedBy, "url")
            : null;

    private static string? Text(DirectiveNode directive, string argument) =>
        (directive.Arguments.FirstOrDefault(node => node.Name == argument)?.Value as StringValueNode)?.Value;
}
