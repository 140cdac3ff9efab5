using System.Runtime.CompilerServices;
using SaasHelpdesk.GraphQL.Execution.Plans;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>ExecuteCollectedFields, section 6.3.3.</summary>
internal sealed partial class OperationExecution
{
    private const int ShallowPath = 16;

    internal override Completion WriteObject(IObjectType type, object value, SelectedField field)
    {
        // Each level of objects is one of the path, so that what is shallow need not ask.
        if (_pathLength > ShallowPath)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }

        return WriteFields(((FieldPlan)field).Selection!.For(type), value);
    }

    internal override ArgumentValues Arguments(SelectedField field) => Arguments(((FieldPlan)field).Arguments);

    internal override IEnumerable<AppliedDirective> Directives(SelectedField field) => Apply(((FieldPlan)field).Directives);

    internal override IEnumerable<AppliedDirective> OperationDirectives() => Apply(_plan.Directives);

    private IEnumerable<AppliedDirective> Apply(DirectivePlan[] directives) =>
        directives.Select(directive => new AppliedDirective(directive.Definition, Arguments(directive.Arguments)));

    private ArgumentValues Arguments(ArgumentPlan plan)
    {
        if (plan.Constant is { } constant)
        {
            return constant;
        }

        if (plan.Slot >= _arguments.Length)
        {
            Array.Resize(ref _arguments, Math.Max(_plan.ArgumentSlots, plan.Slot + 1));
        }

        // Variables do not change while an operation runs: what one item of a list gets, all get.
        return _arguments[plan.Slot] ??= plan.TryCoerce(_variables, out var values, out var fault)
            ? values
            : throw new GraphQLException(fault);
    }

    private Completion WriteFields(ObjectPlan plan, object value)
    {
        if (_aborted.IsCancellationRequested)
        {
            throw new OperationAbortedException();
        }

        var start = Mark();
        var fields = plan.Fields;
        Output.WriteByte((byte)'{');
        var next = 0;
        var before = start;
        while (next < fields.Length)
        {
            try
            {
                do
                {
                    var field = fields[next];
                    Output.WriteRaw(field.Prefix);
                    before = Mark();
                    if (WriteField(field, value) == Completion.Failed)
                    {
                        Rewind(start);
                        return Completion.Failed;
                    }

                    next++;
                }
                while (next < fields.Length);
            }
            catch (Exception exception) when (exception is not OperationAbortedException)
            {
                if (Recover(fields[next], exception, before) == Completion.Failed)
                {
                    Rewind(start);
                    return Completion.Failed;
                }

                next++;
            }
        }

        Output.WriteByte((byte)'}');
        return Completion.Written;
    }

    private Completion WriteField(FieldPlan field, object value)
    {
        if (field.IsLeaf)
        {
            return field.Definition.Execute(this, value, field, field.Arguments.Constant ?? Arguments(field));
        }

        Push(field.ResponseName);
        var completion = field.Definition.Execute(this, value, field, field.Arguments.Constant ?? Arguments(field));
        _pathLength--;
        return completion;
    }

    /// <summary>Handles an execution error at a field (section 6.4.4): reported once, then null or propagated.</summary>
    private Completion Recover(FieldPlan field, Exception exception, in Checkpoint before)
    {
        Rewind(before);
        if (!field.IsLeaf)
        {
            Push(field.ResponseName);
        }

        Report(exception, field);
        _pathLength = before.Path;
        return field.Definition.Settle(this, Completion.Failed, field);
    }
}
