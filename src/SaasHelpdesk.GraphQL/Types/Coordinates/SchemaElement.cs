namespace SaasHelpdesk.GraphQL.Types.Coordinates;

/// <summary>What a schema coordinate refers to.</summary>
/// <param name="Kind">Kind of element.</param>
/// <param name="Coordinate">Its one coordinate.</param>
/// <param name="Description">Description, Markdown.</param>
/// <param name="DeprecationReason">Why not to use it any more, or null.</param>
/// <param name="Type">Type of a field or argument as a type reference; null for other elements.</param>
public sealed record SchemaElement(
    SchemaElementKind Kind, SchemaCoordinate Coordinate, string? Description, string? DeprecationReason, string? Type);
