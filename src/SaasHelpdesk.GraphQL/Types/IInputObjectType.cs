namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An input object type whatever its .NET type, section 3.10.</summary>
internal interface IInputObjectType
{
    string Name { get; }

    /// <summary>Exactly one field must be given and not null (section 3.10.1).</summary>
    bool IsOneOf { get; }

    IReadOnlyList<InputValueDefinition> Fields { get; }

    InputValueDefinition? FindField(string name);
}
