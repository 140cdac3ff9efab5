namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An interface type whatever its .NET type, section 3.7.</summary>
internal interface IInterfaceType : IAbstractType;
