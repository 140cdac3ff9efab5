using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>Passes over a document once, knowing the type of each place, and tells all rules.</summary>
internal sealed partial class DocumentWalker(ValidationContext context, ValidationRule[] rules)
{
    internal void Walk()
    {
        foreach (var rule in rules)
        {
            rule.Enter(context.Document);
        }

        foreach (var definition in context.Document.Definitions)
        {
            if (context.IsFull)
            {
                return;
            }

            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Walk(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    Walk(fragment);
                    break;
            }
        }

        foreach (var rule in rules)
        {
            rule.Leave(context.Document);
        }
    }

    private void Walk(OperationDefinitionNode operation)
    {
        foreach (var rule in rules)
        {
            rule.Enter(operation);
        }

        foreach (var variable in operation.Variables)
        {
            foreach (var rule in rules)
            {
                rule.Enter(variable);
            }

            if (variable.DefaultValue is not null)
            {
                Walk(variable.DefaultValue, new ValuePosition(TypeSyntax.ToType(context.Schema, variable.Type)));
            }

            Walk(variable.Directives, "VARIABLE_DEFINITION");
        }

        Walk(operation.Directives, operation.Operation.ToString().ToUpperInvariant());
        Walk(operation.SelectionSet, context.Schema.RootType(operation.Operation));
    }

    private void Walk(FragmentDefinitionNode fragment)
    {
        foreach (var rule in rules)
        {
            rule.Enter(fragment);
        }

        Walk(fragment.Directives, "FRAGMENT_DEFINITION");
        Walk(fragment.SelectionSet, context.FindComposite(fragment.TypeCondition.Name));
    }

    private void Walk(SelectionSetNode set, ICompositeType? parent)
    {
        foreach (var selection in set.Selections)
        {
            if (context.IsFull)
            {
                return;
            }

            switch (selection)
            {
                case FieldNode field:
                    Walk(field, parent);
                    break;
                case FragmentSpreadNode spread:
                    foreach (var rule in rules)
                    {
                        rule.Enter(spread, parent);
                    }

                    Walk(spread.Directives, "FRAGMENT_SPREAD");
                    break;
                case InlineFragmentNode inline:
                    foreach (var rule in rules)
                    {
                        rule.Enter(inline, parent);
                    }

                    Walk(inline.Directives, "INLINE_FRAGMENT");
                    Walk(inline.SelectionSet, inline.TypeCondition is null ? parent : context.FindComposite(inline.TypeCondition.Name));
                    break;
            }
        }
    }

    private void Walk(FieldNode field, ICompositeType? parent)
    {
        var definition = parent is null ? null : context.FindField(parent, field.Name);
        foreach (var rule in rules)
        {
            rule.Enter(field, parent, definition);
        }

        Walk(new ArgumentList($"field \"{parent?.Name}.{field.Name}\"", definition?.Arguments, field.Arguments, field.Location));
        Walk(field.Directives, "FIELD");
        if (field.SelectionSet is not null)
        {
            Walk(field.SelectionSet, definition?.Type.NamedType as ICompositeType);
        }
    }
}
