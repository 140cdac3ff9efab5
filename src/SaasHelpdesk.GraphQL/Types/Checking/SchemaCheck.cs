using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Types.Checking;

/// <summary>Type validation, the sections of that name in chapter 3: finds everything that is wrong with declared types.</summary>
internal sealed partial class SchemaCheck
{
    private readonly List<string> _faults = [];
    private readonly GraphQLSchema _schema;

    private SchemaCheck(GraphQLSchema schema) => _schema = schema;

    internal static IReadOnlyList<string> Run(GraphQLSchema schema)
    {
        var check = new SchemaCheck(schema);
        foreach (var type in schema.Types)
        {
            check.Check(type);
        }

        foreach (var directive in schema.Directives)
        {
            check.Check(directive);
        }

        check.CheckRoots();
        check.CheckInputCycles();
        check.CheckDirectiveCycles();
        if (check._faults.Count == 0)
        {
            check.CheckDefaults();
        }

        if (check._faults.Count == 0)
        {
            check.CheckAppliedDirectives();
        }

        return check._faults;
    }

    /// <summary>Section 3.3.1: the root operation types are all different.</summary>
    private void CheckRoots()
    {
        var roots = Enum.GetValues<OperationType>().Select(operation => (operation, type: _schema.RootType(operation))).Where(root => root.type is not null);
        foreach (var same in roots.GroupBy(root => root.type!.Name).Where(group => group.Count() > 1))
        {
            Fault($"All root types must be different, \"{same.Key}\" type is used as {string.Join(" and ", same.Select(root => root.operation.ToString().ToLowerInvariant()))} root type.");
        }
    }

    private void Check(GraphQLType type)
    {
        CheckName(type.Name!, "Type");
        switch (type)
        {
            case IUnionType union:
                Check(union);
                break;
            case ICompositeType composite:
                Check(composite);
                break;
            case IEnumType enumType:
                Check(type, enumType);
                break;
            case IInputObjectType input:
                Check(input);
                break;
        }
    }

    private void Check(IUnionType union)
    {
        if (union.Members.Count == 0)
        {
            Fault($"Union type {union.Name} must define one or more member types.");
        }

        foreach (var twice in union.Members.GroupBy(member => member).Where(group => group.Count() > 1))
        {
            Fault($"Union type {union.Name} can only include type {twice.Key.Name} once.");
        }

        foreach (var member in union.Members)
        {
            CheckIsOfSchema(member.Type, union.Name);
        }
    }

    private void Check(GraphQLType type, IEnumType enumType)
    {
        if (enumType.Values.Count == 0)
        {
            Fault($"Enum type {type.Name} must define one or more values.");
        }

        foreach (var value in enumType.Values)
        {
            CheckName(value.Name, $"Enum value of {type.Name}");
            if (value.Name is "true" or "false" or "null")
            {
                Fault($"Enum type {type.Name} cannot include value: {value.Name}.");
            }
        }
    }

    private void Check(DirectiveDefinition directive)
    {
        CheckName(directive.Name, "Directive");
        if (directive.Locations.Count == 0)
        {
            Fault($"Directive @{directive.Name} must include 1 or more locations.");
        }

        foreach (var argument in directive.Arguments)
        {
            Check(argument, $"@{directive.Name}({argument.Name}:)");
        }
    }

    /// <summary>An argument or input field.</summary>
    private void Check(InputValueDefinition value, string coordinate)
    {
        CheckName(value.Name, coordinate);
        CheckIsOfSchema(value.Type, coordinate);
        if (!value.Type.IsInputType)
        {
            Fault($"The type of {coordinate} must be Input Type but got: {value.Type}.");
        }

        if (value is { IsRequired: true, DeprecationReason: not null })
        {
            Fault($"Required {coordinate} cannot be deprecated.");
        }
    }

    /// <summary>A type made by another builder, or a copy under the same name, would answer for the wrong schema.</summary>
    private void CheckIsOfSchema(GraphQLType type, string coordinate)
    {
        var named = type.NamedType;
        if (!ReferenceEquals(_schema.FindType(named.Name!), named))
        {
            Fault($"{coordinate} refers to a type {named.Name} that is not the schema's.");
        }
    }

    private void CheckName(string name, string what)
    {
        if (name.StartsWith("__", StringComparison.Ordinal) && !IsIntrospection(name))
        {
            Fault($"{what} \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.");
        }

        if (name.Length == 0 || !Lexer.IsNameStart((byte)name[0]) || !name.All(c => c < 128 && Lexer.IsNameContinue((byte)c)))
        {
            Fault($"{what} \"{name}\" is not a name.");
        }
    }

    private static bool IsIntrospection(string name) => Introspection.IntrospectionTypes.All.Any(type => type.Name == name);

    private void Fault(string message) => _faults.Add(message);
}
