namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An enum type whatever its .NET type, section 3.9.</summary>
internal interface IEnumType
{
    IReadOnlyList<EnumValueDefinition> Values { get; }
}
