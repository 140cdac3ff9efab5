using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types.Fields;

/// <summary>A field of an interface type without a resolver: objects resolve it.</summary>
internal sealed class DeclaredField(string name, GraphQLType type, string? description) : FieldDefinition(name, type, description)
{
    internal override Completion Execute(CompletionContext context, object source, SelectedField field, ArgumentValues arguments) =>
        throw new InvalidOperationException($"Interface field {Name} has no resolver.");
}
