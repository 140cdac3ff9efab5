using System.Text.Json.Nodes;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests.Generation;

/// <summary>Chapter 6 word for word, recursive and without any cleverness, over made up values.</summary>
internal sealed class NaiveExecutor(GraphQLSchema schema, DocumentNode document, NaiveCoercion coercion)
{
    internal List<string> Errors { get; } = [];

    internal JsonNode? Execute(OperationDefinitionNode operation)
    {
        try
        {
            return Set(schema.RootType(operation.Operation)!, "", [operation.SelectionSet], "");
        }
        catch (NaiveFailure)
        {
            return null;
        }
    }

    /// <summary>CollectFields and ExecuteCollectedFields, section 6.3.</summary>
    private JsonObject Set(IObjectType type, string key, IEnumerable<SelectionSetNode> sets, string path)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        foreach (var set in sets)
        {
            Collect(type, set, fields, []);
        }

        var result = new JsonObject();
        foreach (var (name, nodes) in fields)
        {
            result[name] = nodes[0].Name == "__typename" ? type.Name : Field(type.FindField(nodes[0].Name)!, nodes, key, $"{path}/{name}");
        }

        return result;
    }

    private void Collect(IObjectType type, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (selection.Directives.Any(directive => (directive.Name == "skip" && If(directive)) || (directive.Name == "include" && !If(directive))))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryAdd(field.ResponseName, [field]))
                    {
                        fields[field.ResponseName].Add(field);
                    }

                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(type, inline.TypeCondition.Name):
                    Collect(type, inline.SelectionSet, fields, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name):
                    var fragment = document.Definitions.OfType<FragmentDefinitionNode>().First(definition => definition.Name == spread.Name);
                    if (Applies(type, fragment.TypeCondition.Name))
                    {
                        Collect(type, fragment.SelectionSet, fields, visited);
                    }

                    break;
            }
        }
    }

    private bool If(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => coercion.Variables.GetValueOrDefault(variable.Name) == "true",
        _ => false,
    };

    private bool Applies(IObjectType type, string condition) =>
        type.Name == condition
        || type.Interfaces.Any(implemented => implemented.Name == condition)
        || (schema.FindType(condition) is IUnionType union && union.Members.Any(member => member.Name == type.Name));

    private JsonNode? Field(FieldDefinition field, List<FieldNode> nodes, string parent, string path)
    {
        string key;
        try
        {
            var given = nodes[0].Arguments.ToDictionary(argument => argument.Name, argument => argument.Value);
            key = $"{parent}/{field.Name}{coercion.Map(field.Arguments, given)}";
        }
        catch (NaiveFailure)
        {
            return Failed(field.Type, path);
        }

        return MadeUpValues.Fails(key) ? Failed(field.Type, path) : Complete(field.Type, nodes, MadeUpValues.Value(field.Type, key), path);
    }

    /// <summary>CompleteValue, section 6.4.3, with the handling of errors of section 6.4.4.</summary>
    private JsonNode? Complete(GraphQLType type, List<FieldNode> nodes, object? value, string path)
    {
        if (value is null)
        {
            return type.IsNonNull ? Failed(type, path) : null;
        }

        try
        {
            return value switch
            {
                List<object?> items => new JsonArray([.. items.Select((item, i) => Complete(type.NullableType.OfType!, nodes, item, $"{path}/{i}"))]),
                MadeUpObject made => Set(
                    (IObjectType)schema.FindType(made.Type)!, made.Key, nodes.Select(node => node.SelectionSet!), path),
                _ => JsonValue.Create(value),
            };
        }
        catch (NaiveFailure) when (!type.IsNonNull)
        {
            return null;
        }
    }

    private JsonNode? Failed(GraphQLType type, string path)
    {
        Errors.Add(path);
        return type.IsNonNull ? throw new NaiveFailure() : null;
    }
}
