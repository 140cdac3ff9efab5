using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.GraphQL.Types.Printing;

namespace SaasHelpdesk.Api.Tests.Schema;

public sealed class HelpdeskSchemaTests
{
    /// <summary>What integrators program against: a change shows in review.</summary>
    [Fact]
    public void Build_should_give_the_schema_that_is_committed() =>
        RepositoryFile.Matches("src/SaasHelpdesk.Api/schema.graphql", SchemaSyntax.Print(HelpdeskSchema.Build()));
}
