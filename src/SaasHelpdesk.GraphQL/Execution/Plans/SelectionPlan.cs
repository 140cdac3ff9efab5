using System.Collections.Concurrent;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Execution.Plans;

/// <summary>The merged selection sets below a field, compiled for each object type that turns up there.</summary>
internal sealed class SelectionPlan(OperationPlan operation, IReadOnlyList<SelectionSetNode> sets)
{
    private readonly ConcurrentDictionary<IObjectType, ObjectPlan> _plans = [];
    private Entry? _last;

    internal ObjectPlan For(IObjectType type)
    {
        var last = _last;
        if (last is not null && ReferenceEquals(last.Type, type))
        {
            return last.Plan;
        }

        var plan = _plans.GetOrAdd(type, static (type, self) => self.Compile(type), this);
        _last = new Entry(type, plan);
        return plan;
    }

    internal bool Selects(string fieldName) => SelectionSearch.Selects(operation, sets, fieldName);

    private ObjectPlan Compile(IObjectType type) => SelectionCompiler.Compile(operation, type, sets);

    private sealed record Entry(IObjectType Type, ObjectPlan Plan);
}
