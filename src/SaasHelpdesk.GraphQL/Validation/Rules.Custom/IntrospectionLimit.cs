using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation.Rules.Custom;

/// <summary>
/// House limit: how much of the schema one operation asks for. Types lead to fields and fields to types again, so that a short
/// document can ask for many times the schema; tools ask for all types and their fields once.
/// </summary>
internal sealed class IntrospectionLimit(ValidationContext context) : ValidationRule(context)
{
    private readonly List<FieldNode> _roots = [];

    internal override void Enter(FieldNode field, ICompositeType? parent, FieldDefinition? definition)
    {
        if (field is { Name: "__schema" or "__type", SelectionSet: not null })
        {
            _roots.Add(field);
        }
    }

    internal override void Leave(DocumentNode document)
    {
        if (_roots.Count == 0)
        {
            return;
        }

        var (depth, size) = (new Depth(Context.FindFragment), new Size(Context.FindFragment));
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            depth.Of(operation);
            size.Of(operation);
        }

        var total = 0L;
        foreach (var root in _roots)
        {
            total = Saturating.Add(total, size.Below(root.SelectionSet!));
            if (depth.Below(root.SelectionSet!) > Context.Limits.MaxIntrospectionDepth || total > Context.Limits.MaxIntrospectionSize)
            {
                Context.Report(ErrorCodes.LimitExceeded, "The operation asks for too much of the schema by introspection.", [root.Location]);
                return;
            }
        }
    }

    private static bool LeadsOn(FieldNode field) => field.Name is "fields" or "inputFields" or "interfaces" or "possibleTypes";

    /// <summary>How often members of types are asked for inside members of types.</summary>
    private sealed class Depth(Func<string, FragmentDefinitionNode?> fragments) : ExpandedMeasure<long>(fragments)
    {
        internal long Below(SelectionSetNode set) => Of(set);

        protected override long Field(FieldNode field, long below) => below + (LeadsOn(field) ? 1 : 0);

        protected override long Combine(long first, long second) => Math.Max(first, second);
    }

    /// <summary>How many values there would be if every list had ten.</summary>
    private sealed class Size(Func<string, FragmentDefinitionNode?> fragments) : ExpandedMeasure<long>(fragments)
    {
        internal long Below(SelectionSetNode set) => Of(set);

        protected override long Field(FieldNode field, long below) => Saturating.Multiply(
            LeadsOn(field) || field.Name is "types" or "directives" or "args" or "enumValues" ? 10 : 1, Saturating.Add(1, below));

        protected override long Combine(long first, long second) => Saturating.Add(first, second);
    }
}
