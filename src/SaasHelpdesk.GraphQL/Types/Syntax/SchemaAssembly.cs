using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Checking;
using SaasHelpdesk.GraphQL.Types.Introspection;

namespace SaasHelpdesk.GraphQL.Types.Syntax;

/// <summary>Makes a schema out of definitions: collects them, makes the named types, fills them, then has the schema checked.</summary>
internal sealed partial class SchemaAssembly
{
    private readonly SchemaRuntime _runtime;
    private readonly List<string> _faults = [];
    private readonly OrderedDictionary<string, TypeParts> _parts = [];
    private readonly Dictionary<string, DirectiveDefinitionNode> _directives = [];
    private readonly List<SchemaDefinitionNode> _schemas = [];
    private readonly Dictionary<string, GraphQLType> _types = [];
    private readonly List<GraphQLType> _declared = [];

    internal SchemaAssembly(DocumentNode document, SchemaRuntime runtime)
    {
        _runtime = runtime;
        foreach (var definition in document.Definitions.Where(definition => definition is not TypeDefinitionNode { IsExtension: true }))
        {
            Collect(definition);
        }

        foreach (var extension in document.Definitions.OfType<TypeDefinitionNode>().Where(definition => definition.IsExtension))
        {
            Extend(extension);
        }
    }

    internal GraphQLSchema Build()
    {
        foreach (var scalar in SpecifiedScalars.All)
        {
            _types.Add(scalar.Name!, scalar);
        }

        foreach (var parts in _parts.Values)
        {
            Declare(parts);
        }

        foreach (var parts in _parts.Values)
        {
            Fill(parts);
        }

        DirectiveDefinition[] directives = [.. SpecifiedDirectives.All, .. _directives.Values.Select(Directive)];
        var roots = Roots();
        var applied = Custom(_schemas.SelectMany(node => node.Directives), "SCHEMA", "the schema");
        if (_faults.Count > 0)
        {
            throw new SchemaException(_faults);
        }

        var schema = new GraphQLSchema(
            _schemas.Find(node => !node.IsExtension)?.Description?.Value,
            [.. SpecifiedScalars.WithoutUnused([.. SpecifiedScalars.All, .. _declared], directives), .. IntrospectionTypes.All],
            directives,
            roots.GetValueOrDefault(OperationType.Query) ?? throw new SchemaException("Query root type must be provided."),
            roots.GetValueOrDefault(OperationType.Mutation),
            roots.GetValueOrDefault(OperationType.Subscription),
            applied);
        var faults = SchemaCheck.Run(schema);
        return faults.Count == 0 ? schema : throw new SchemaException(faults);
    }

    private void Collect(DefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                if (!schema.IsExtension && _schemas.Exists(other => !other.IsExtension))
                {
                    Fault("Must provide only one schema definition.", schema);
                }

                _schemas.Add(schema);
                break;
            case TypeDefinitionNode type when SpecifiedScalars.IsSpecified(type.Name):
                Fault($"Type \"{type.Name}\" is specified and must not be defined.", type);
                break;
            case TypeDefinitionNode type when IsReserved(type.Name):
                Fault($"Type \"{type.Name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", type);
                break;
            case TypeDefinitionNode type:
                if (!_parts.TryAdd(type.Name, new TypeParts(type)))
                {
                    Fault($"There can be only one type named \"{type.Name}\".", type);
                }

                break;
            case DirectiveDefinitionNode directive:
                // A specified directive may be defined (section 3.13); what it means is not the document's to say.
                if (!SpecifiedDirectives.IsSpecified(directive.Name) && !_directives.TryAdd(directive.Name, directive))
                {
                    Fault($"There can be only one directive named \"@{directive.Name}\".", directive);
                }

                break;
            default:
                Fault("A schema consists of type system definitions and extensions only.", definition);
                break;
        }
    }

    private void Extend(TypeDefinitionNode extension)
    {
        if (!_parts.TryGetValue(extension.Name, out var parts))
        {
            Fault($"Cannot extend type \"{extension.Name}\" because it is not defined.", extension);
        }
        else if (!parts.CanTake(extension))
        {
            Fault($"Cannot extend type \"{extension.Name}\" because it is of another kind.", extension);
        }
        else
        {
            if (extension is InputObjectTypeDefinitionNode && extension.Directives.Any(directive => directive.Name == SpecifiedDirectives.OneOf.Name))
            {
                Fault($"The extension of \"{extension.Name}\" must not make it a OneOf Input Object.", extension);
            }

            parts.Extend(extension);
        }
    }

    /// <summary>Section 3.3.1: as the schema definition says, or by the default names if there is none.</summary>
    private Dictionary<OperationType, IObjectType> Roots()
    {
        var roots = new Dictionary<OperationType, IObjectType>();
        if (_schemas.TrueForAll(node => node.IsExtension))
        {
            foreach (var operation in Enum.GetValues<OperationType>())
            {
                if (_types.GetValueOrDefault(operation.ToString()) is IObjectType type)
                {
                    roots.Add(operation, type);
                }
            }
        }

        foreach (var node in _schemas.SelectMany(schema => schema.Operations))
        {
            if (FindType(node.Type) is not IObjectType type)
            {
                Fault($"The {node.Operation.ToString().ToLowerInvariant()} root type must be an Object type, it cannot be \"{node.Type.Name}\".", node);
            }
            else if (!roots.TryAdd(node.Operation, type))
            {
                Fault($"There can be only one {node.Operation.ToString().ToLowerInvariant()} type in schema.", node);
            }
        }

        return roots;
    }

    private static bool IsReserved(string name) => name.StartsWith("__", StringComparison.Ordinal);

    private void Fault(string message, Node node) => _faults.Add($"{message} ({node.Location.Line}:{node.Location.Column})");
}
