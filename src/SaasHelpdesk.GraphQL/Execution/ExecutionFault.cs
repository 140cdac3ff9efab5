namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>An exception of a resolver, as the host's handler sees it.</summary>
/// <param name="Exception">What was thrown.</param>
/// <param name="TypeName">Object type of the field.</param>
/// <param name="FieldName">The field, without alias.</param>
/// <param name="Path">Response position.</param>
/// <param name="DeadlinePassed">The time of the operation was up.</param>
public sealed record ExecutionFault(
    Exception Exception, string TypeName, string FieldName, IReadOnlyList<PathSegment> Path, bool DeadlinePassed);
