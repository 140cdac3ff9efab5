namespace SaasHelpdesk.GraphQL.Types.Resolution;

/// <summary>The caller is gone: no field is completed any more and there will be no response.</summary>
internal sealed class OperationAbortedException() : Exception("The operation was aborted.");
