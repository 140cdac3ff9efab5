using System.Text.Json;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>Something in the schema that has a name.</summary>
/// <param name="Kind"><c>type</c>, <c>field</c>, <c>argument</c>, <c>inputField</c> or <c>enumValue</c>.</param>
/// <param name="Owner">The type that it is, or is part of.</param>
/// <param name="Path"><c>Type.member(argument)</c>.</param>
/// <param name="TypeName">Its type as written in a document; null for types and enum values.</param>
/// <param name="Json">What introspection says of it.</param>
internal sealed record SchemaElement(string Kind, string Owner, string Path, string? TypeName, JsonElement Json)
{
    public string Name => Json.Text("name")!;

    public string? Description => Json.Text("description");

    /// <summary>The type without list and non-null.</summary>
    public string? NamedType => TypeName?.Trim('[', ']', '!');

    public bool IsList => TypeName?.StartsWith('[') == true;
}
