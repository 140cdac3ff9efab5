using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules;

/// <summary>Section 5.8.2: a variable is of an input type that exists.</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule(context)
{
    internal override void Enter(VariableDefinitionNode variable)
    {
        var type = Context.Schema.FindType(variable.Type.NamedType);
        if (type is null)
        {
            var hint = Context.Suggest(variable.Type.NamedType, Context.Schema.Types.Where(known => known.IsInputType).Select(known => known.Name!));
            Context.Report($"Unknown type \"{variable.Type.NamedType}\".{hint}", variable.Type.Core.Location);
        }
        else if (!type.IsInputType)
        {
            Context.Report($"Variable \"${variable.Name}\" cannot be non-input type \"{variable.Type}\".", variable.Type.Location);
        }
    }
}
