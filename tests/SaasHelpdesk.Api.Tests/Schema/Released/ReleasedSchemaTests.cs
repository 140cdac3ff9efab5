using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.GraphQL.Types.Comparison;
using SaasHelpdesk.GraphQL.Types.Syntax;

namespace SaasHelpdesk.Api.Tests.Schema.Released;

/// <summary>
/// The schema against the one that was released last. What breaks programs that were written for that one fails, unless it is recorded beside it.
/// At a release the released schema is replaced, and the record emptied.
/// </summary>
public sealed class ReleasedSchemaTests
{
    private const string Folder = "tests/SaasHelpdesk.Api.Tests/Schema/Released";

    [Fact]
    public void Schema_should_break_no_program_but_where_it_is_recorded() =>
        RepositoryFile.Matches($"{Folder}/accepted-breaking-changes.txt", Breaking(RepositoryFile.Read($"{Folder}/schema.graphql")));

    [Theory]
    [InlineData("  subject: String!\n", "", "FIELD_REMOVED Ticket.subject")]
    [InlineData("  isTaken: Boolean!\n", "  isTaken: Boolean\n", "FIELD_CHANGED_TYPE Ticket.isTaken")]
    public void Removal_and_loosening_should_be_seen(string released, string now, string change)
    {
        var schema = RepositoryFile.Read("src/SaasHelpdesk.Api/schema.graphql");
        var at = schema.IndexOf(released, schema.IndexOf("type Ticket implements Node", StringComparison.Ordinal), StringComparison.Ordinal);
        var description = schema.LastIndexOf("\n  \"\"\"", at, StringComparison.Ordinal) + 1;
        var changed = now.Length == 0 ? schema[..description] + schema[(at + released.Length)..] : schema[..at] + now + schema[(at + released.Length)..];
        var found = SchemaComparison.Compare(SchemaFromSyntax.Build(schema), SchemaFromSyntax.Build(changed));
        Assert.Contains(found, other => other.Severity == ChangeSeverity.Breaking && $"{other.Kind} {other.Coordinate}" == change);
    }

    private static string Breaking(string released) => string.Concat(
        from change in SchemaComparison.Compare(SchemaFromSyntax.Build(released), HelpdeskSchema.Build())
        where change.Severity == ChangeSeverity.Breaking
        select $"{change.Kind} {change.Coordinate}: {change.Message}\n");
}
