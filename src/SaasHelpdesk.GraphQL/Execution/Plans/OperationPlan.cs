using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>An operation made ready to run. Selections below the root are compiled when a value first needs them.</summary>
internal sealed class OperationPlan
{
    private int _argumentSlots;

    internal OperationPlan(PreparedDocument document, OperationDefinitionNode operation, Conditions conditions)
    {
        Document = document;
        Operation = operation;
        Conditions = conditions;
        Directives = DirectivePlan.Compile(this, operation.Directives);
        RootType = document.Schema.RootType(operation.Operation)!;
        Root = SelectionCompiler.Compile(this, RootType, [operation.SelectionSet]);
    }

    internal PreparedDocument Document { get; }

    internal OperationDefinitionNode Operation { get; }

    internal Conditions Conditions { get; }

    /// <summary>Custom directives on the operation.</summary>
    internal DirectivePlan[] Directives { get; }

    internal IObjectType RootType { get; }

    internal ObjectPlan Root { get; }

    /// <summary>How many fields have arguments that depend on variables; grows while selections are compiled.</summary>
    internal int ArgumentSlots => Volatile.Read(ref _argumentSlots);

    internal int NextArgumentSlot() => Interlocked.Increment(ref _argumentSlots) - 1;
}
