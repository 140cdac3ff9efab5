using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Validation.Rules.Custom;

/// <summary>House limit: how deep fields nest with fragments expanded.</summary>
internal sealed class DepthLimit(ValidationContext context) : ValidationRule(context)
{
    private readonly Measure _measure = new(context.FindFragment);

    internal override void Enter(OperationDefinitionNode operation)
    {
        var depth = _measure.Of(operation);
        if (depth > Context.Limits.MaxDepth)
        {
            Context.Report(
                ErrorCodes.LimitExceeded, $"The operation nests fields {depth} deep; {Context.Limits.MaxDepth} is allowed.", [operation.Location]);
        }
    }

    private sealed class Measure(Func<string, FragmentDefinitionNode?> fragments) : ExpandedMeasure<long>(fragments)
    {
        protected override long Field(FieldNode field, long below) => below + 1;

        protected override long Combine(long first, long second) => Math.Max(first, second);
    }
}
