namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A union type whatever its .NET type, section 3.8.</summary>
internal interface IUnionType : IAbstractType
{
    IReadOnlyList<IObjectType> Members { get; }
}
