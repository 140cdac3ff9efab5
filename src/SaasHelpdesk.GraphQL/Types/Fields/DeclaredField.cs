using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types.Fields;

/// <summary>A field without a resolver: of an interface type, whose objects resolve it, or of a schema that is only read.</summary>
internal sealed class DeclaredField(string name, GraphQLType type, string? description) : FieldDefinition(name, type, description)
{
    internal override Completion Execute(CompletionContext context, object source, SelectedField field, ArgumentValues arguments) =>
        throw new InvalidOperationException($"Field {Name} has no resolver.");
}
