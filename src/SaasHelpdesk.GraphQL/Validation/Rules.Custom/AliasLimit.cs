using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules.Custom;

/// <summary>House limit: how many aliases an operation has with fragments expanded; each can run a field once more.</summary>
internal sealed class AliasLimit(ValidationContext context) : ValidationRule(context)
{
    private readonly Measure _measure = new(context.FindFragment);

    internal override void Enter(OperationDefinitionNode operation)
    {
        var aliases = _measure.Of(operation);
        if (aliases > Context.Limits.MaxAliases)
        {
            Context.Report(
                ErrorCodes.LimitExceeded,
                $"The operation has more aliases than the {Context.Limits.MaxAliases} allowed.",
                [operation.Location]);
        }
    }

    private sealed class Measure(Func<string, FragmentDefinitionNode?> fragments) : ExpandedMeasure<long>(fragments)
    {
        protected override long Field(FieldNode field, long below) => Saturating.Add(below, field.Alias is null ? 0 : 1);

        protected override long Combine(long first, long second) => Saturating.Add(first, second);
    }
}
