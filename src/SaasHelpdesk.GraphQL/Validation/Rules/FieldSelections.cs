using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.3.1: a selected field is defined on the type in scope.</summary>
internal sealed class FieldSelections(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(FieldNode field, ICompositeType? parent, FieldDefinition? definition)
    {
        if (parent is not null && definition is null)
        {
            Context.Report(
                $"Cannot query field \"{field.Name}\" on type \"{parent.Name}\".{Hint(field.Name, parent)}", field.Location);
        }
    }

    private string Hint(string name, ICompositeType parent)
    {
        if (parent is IAbstractType type && !Context.IsFull)
        {
            var types = type.PossibleTypes.Where(possible => possible.FindField(name) is not null).Select(possible => possible.Name).ToList();
            if (types.Count > 0)
            {
                return Suggestions.Of(types, "Did you mean to use an inline fragment on ");
            }
        }

        return Context.Suggest(name, parent.Fields.Select(field => field.Name));
    }
}
