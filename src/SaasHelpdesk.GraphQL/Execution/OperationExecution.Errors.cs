using SaasHelpdesk.GraphQL.Execution.Plans;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>Execution errors with their paths, section 7.1.6.</summary>
internal sealed partial class OperationExecution
{
    private readonly List<GraphQLError> _errors = [];

    internal override void ReportNull(SelectedField field) => Report(
        new GraphQLException(
            $"Cannot return null for non-nullable field {field.ParentTypeName}.{field.Definition.Name}.", ErrorCodes.InternalError),
        field);

    internal override void Report(Exception exception, SelectedField field)
    {
        if (exception is OperationCanceledException && _aborted.IsCancellationRequested)
        {
            throw new OperationAbortedException();
        }

        var plan = (FieldPlan)field;
        var path = CurrentPath();
        var occurrence = new ExecutionFault(
            exception,
            field.ParentTypeName,
            field.Definition.Name,
            plan.IsLeaf ? [.. path, new PathSegment(plan.ResponseName, 0)] : path,
            _environment.Deadline.IsCancellationRequested);
        var details = exception is GraphQLException known
            ? new ErrorDetails(known.Message, known.Code, known.Extensions)
            : _environment.ErrorHandler.Handle(occurrence);
        _errors.Add(new GraphQLError(details.Message, details.Code, plan.Locations, occurrence.Path, details.Extensions));
    }
}
