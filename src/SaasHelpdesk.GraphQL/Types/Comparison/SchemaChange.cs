namespace SaasHelpdesk.GraphQL.Types.Comparison;

/// <summary>A difference between two schemas.</summary>
/// <param name="Severity">What it means for clients.</param>
/// <param name="Kind">Stable name of the kind of change, such as <c>FIELD_REMOVED</c>.</param>
/// <param name="Coordinate">Schema coordinate (section 2.14) of what changed; in the older schema if it is gone, <c>schema</c> for the schema itself.</param>
/// <param name="Message">The change in words.</param>
public sealed record SchemaChange(ChangeSeverity Severity, string Kind, string Coordinate, string Message)
{
    /// <summary><c>Breaking FIELD_REMOVED User.name: …</c></summary>
    public override string ToString() => $"{Severity} {Kind} {Coordinate}: {Message}";
}
