namespace SaasHelpdesk.GraphQL.Types;

/// <summary>A scalar type whatever its .NET type.</summary>
internal interface IScalarType
{
    /// <summary>Where the scalar is specified, section 3.13.4 <c>@specifiedBy</c>.</summary>
    string? SpecifiedByUrl { get; }
}
