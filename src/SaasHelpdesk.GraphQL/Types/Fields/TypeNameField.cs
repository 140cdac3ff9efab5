using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Types.Fields;

/// <summary><c>__typename</c>, section 4.1.1.</summary>
internal sealed class TypeNameField() : FieldDefinition("__typename", GraphQLTypes.String.NonNull(), "The name of the object type.")
{
    internal static TypeNameField Instance { get; } = new();

    internal override Completion Execute(CompletionContext context, object source, SelectedField field, ArgumentValues arguments)
    {
        context.Output.WriteString(field.ParentTypeName);
        return Completion.Written;
    }
}
