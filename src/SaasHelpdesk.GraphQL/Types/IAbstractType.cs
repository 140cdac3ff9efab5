namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An interface or union type.</summary>
internal interface IAbstractType : ICompositeType
{
    /// <summary>GetPossibleTypes (section 5.5.2.3); set when the schema is built.</summary>
    IReadOnlyList<IObjectType> PossibleTypes { get; set; }
}
