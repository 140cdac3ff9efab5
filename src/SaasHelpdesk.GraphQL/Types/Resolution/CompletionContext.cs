using SaasHelpdesk.GraphQL.Response;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types.Resolution;

/// <summary>What types need of the executor while values are completed. One per execution, used by one thread at a time.</summary>
internal abstract class CompletionContext
{
    internal ResponseWriter Output { get; } = new();

    internal abstract IServiceProvider Services { get; }

    internal abstract object? State { get; }

    internal abstract CancellationToken Cancellation { get; }

    /// <summary>Executes the sub-selections of a field on an object (ExecuteCollectedFields, section 6.3.3).</summary>
    internal abstract Completion WriteObject(IObjectType type, object value, SelectedField field);

    /// <summary>Coerced arguments of a field, in the order of its definitions (section 6.4.1).</summary>
    internal abstract ArgumentValues Arguments(SelectedField field);

    /// <summary>Custom directives on a field where it is selected, in document order.</summary>
    /// <exception cref="GraphQLException">An argument cannot be coerced, thrown while they are enumerated.</exception>
    internal abstract IEnumerable<AppliedDirective> Directives(SelectedField field);

    /// <summary>Custom directives on the operation.</summary>
    internal abstract IEnumerable<AppliedDirective> OperationDirectives();

    /// <summary>Leaves a gap in the output that is filled when the value arrives.</summary>
    internal abstract Completion Defer(PendingValue pending, SelectedField field);

    /// <summary>Begins a composite position that may become null if something inside fails later.</summary>
    internal abstract void EnterNullable();

    internal abstract void LeaveNullable();

    internal abstract void EnterList();

    internal abstract void EnterItem(int index);

    internal abstract void LeaveList();

    /// <summary>A state to which the output can be taken back, with the promises made since.</summary>
    internal abstract Checkpoint Mark();

    internal abstract void Rewind(in Checkpoint checkpoint);

    internal abstract void ReportNull(SelectedField field);

    internal abstract void Report(Exception exception, SelectedField field);

}
