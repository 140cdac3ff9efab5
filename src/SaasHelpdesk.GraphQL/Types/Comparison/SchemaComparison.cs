namespace SaasHelpdesk.GraphQL.Types.Comparison;

/// <summary>Finds out whether a schema can take the place of another without breaking clients.</summary>
public static class SchemaComparison
{
    /// <summary>Compares two schemas.</summary>
    /// <param name="before">The schema that clients were written for.</param>
    /// <param name="after">The schema that is to take its place.</param>
    /// <returns>All changes by coordinate, breaking ones among them; none if the schemas print to the same text.</returns>
    public static IReadOnlyList<SchemaChange> Compare(GraphQLSchema before, GraphQLSchema after) =>
    [
        .. new SchemaDifference(before, after).Find()
            .OrderBy(change => change.Coordinate, StringComparer.Ordinal)
            .ThenByDescending(change => change.Severity)
            .ThenBy(change => change.Kind, StringComparer.Ordinal)
            .ThenBy(change => change.Message, StringComparer.Ordinal),
    ];
}
