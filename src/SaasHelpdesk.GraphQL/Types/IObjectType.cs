namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An object type whatever its .NET type, section 3.6.</summary>
internal interface IObjectType : ICompositeType
{
    /// <summary>.NET type of its values, by which values of abstract types find their object type.</summary>
    Type ClrType { get; }

    /// <summary>Takes over a field with the resolver of an interface.</summary>
    void AddInherited(FieldDefinition field);
}
