namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An object, interface or union type whatever its .NET type.</summary>
internal interface ICompositeType
{
    string Name { get; }

    GraphQLType Type { get; }

    /// <summary>Fields in the order of declaration; none for unions.</summary>
    IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>Interfaces declared to be implemented; none for unions.</summary>
    IReadOnlyList<IInterfaceType> Interfaces { get; }

    FieldDefinition? FindField(string name);
}
