namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>
/// Decides what the caller is told about an exception that is not a <see cref="GraphQLException"/>. The host logs it here and
/// attaches a trace id.
/// </summary>
public interface IExecutionErrorHandler
{
    /// <summary>Masks an exception. Called on the execution's thread; must not throw.</summary>
    ErrorDetails Handle(ExecutionFault fault);
}
