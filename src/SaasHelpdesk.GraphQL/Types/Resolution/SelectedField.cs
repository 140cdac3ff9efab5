namespace SaasHelpdesk.GraphQL.Types.Resolution;

/// <summary>A field as selected by the operation: definition and place in the document.</summary>
internal abstract class SelectedField(FieldDefinition definition, string parentTypeName)
{
    internal FieldDefinition Definition { get; } = definition;

    /// <summary>Name of the object type that the field is selected on.</summary>
    internal string ParentTypeName { get; } = parentTypeName;

    /// <summary>Is a field of this name selected below, on any type and under any alias?</summary>
    internal abstract bool Selects(string fieldName);

    /// <summary>Does the field carry a directive where it is selected?</summary>
    internal abstract bool Carries(string directiveName);
}
